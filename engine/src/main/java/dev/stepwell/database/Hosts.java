package dev.stepwell.database;

import dev.stepwell.database.DatabaseUrlException.Code;
import java.util.List;

/** Hosts and ports: the URL's parameters before its parts, and both before the environment. */
final class Hosts {

    private Hosts() {}

    static List<HostAndPort> of(UrlParts parts, ConnectionDefaults defaults) {
        String host = parts.parameter("hostaddr")
                .or(() -> parts.parameter("host"))
                .map(HostAndPort::host)
                .orElse("");
        int port = parts.parameter("port").map(HostAndPort::port).orElse(0);
        HostAndPort asked = new HostAndPort(host, port);
        HostAndPort rest = environment(defaults);
        return parts.hosts().stream()
                .map(each -> asked.or(each.host(), each.port()).or(rest.host(), rest.port()))
                .map(each -> each.or("localhost", HostAndPort.STANDARD_PORT))
                .toList();
    }

    private static HostAndPort environment(ConnectionDefaults defaults) {
        try {
            return new HostAndPort(
                    defaults.variable("PGHOST").map(HostAndPort::host).orElse(""),
                    defaults.variable("PGPORT").map(HostAndPort::port).orElse(0));
        } catch (DatabaseUrlException e) {
            throw new DatabaseUrlException(
                    Code.ENVIRONMENT,
                    "PGHOST or PGPORT, which stand in for what the database URL leaves open, cannot be used.",
                    "Write host and port into the URL, and unset them or give them a host and a number from 1 to 65535.");
        }
    }
}

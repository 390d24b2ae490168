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
        List<HostAndPort> hosts = parts.hosts().stream()
                .map(each -> asked.or(each.host(), each.port()).or(rest.host(), rest.port()))
                .map(each -> each.or("localhost", HostAndPort.STANDARD_PORT))
                .toList();
        return withoutChoice(hosts);
    }

    /** A connection is either of the network or not, and the driver is told so before it begins to try. */
    private static List<HostAndPort> withoutChoice(List<HostAndPort> hosts) {
        if (hosts.size() > 1 && hosts.stream().anyMatch(host -> host.socket().isPresent())) {
            throw new DatabaseUrlException(
                    Code.UNSUPPORTED,
                    "The database URL names several hosts, and the directory of a Unix socket among them.",
                    "Name the socket alone, or hosts only.");
        }
        return hosts;
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

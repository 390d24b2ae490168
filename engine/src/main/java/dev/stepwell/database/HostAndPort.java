package dev.stepwell.database;

import dev.stepwell.database.DatabaseUrlException.Code;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param host a name or address, of IPv6 without brackets, or the directory of a Unix socket; empty when left open
 * @param port 1 to 65535, or 0 when left open
 */
record HostAndPort(String host, int port) {
    static final int STANDARD_PORT = 5432;
    static final HostAndPort OPEN = new HostAndPort("", 0);

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern FORM = Pattern.compile("(?:\\[([^\\[\\]]*)]|([^:\\[\\]]*))(?::(.*))?", Pattern.DOTALL);
    /** Nothing that would mean something else where the driver reads it. */
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:%-]+");

    static HostAndPort parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw malformed("host", "cannot be read");
        }
        boolean isBracketed = form.group(1) != null;
        String host = isBracketed ? form.group(1) : PercentCode.decoded(form.group(2), "host");
        String port = form.group(3);
        return new HostAndPort(host(host), port == null || port.isEmpty() ? 0 : port(port));
    }

    static String host(String host) {
        if (host.startsWith("@")) {
            throw new DatabaseUrlException(
                    Code.UNSUPPORTED,
                    "The host is a Unix socket without a file, which Java programs cannot connect through.",
                    "Name the directory of a socket, or a host that the server listens on, such as localhost.");
        }
        if (!host.isEmpty() && !host.startsWith("/") && !HOST.matcher(host).matches()) {
            throw malformed("host", "has a character that no host has");
        }
        return host;
    }

    static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw malformed("port", "is no number from 1 to " + HIGHEST_PORT);
        }
        return port;
    }

    HostAndPort or(String otherHost, int otherPort) {
        return new HostAndPort(host.isEmpty() ? otherHost : host, port == 0 ? otherPort : port);
    }

    /** The file of the Unix socket, where the host is the directory of one (PostgreSQL manual, {@code unix_socket_directories}). */
    Optional<Path> socket() {
        return host.startsWith("/") ? Optional.of(Path.of(host, ".s.PGSQL." + port)) : Optional.empty();
    }

    private static DatabaseUrlException malformed(String part, String problem) {
        return new DatabaseUrlException(
                Code.MALFORMED, "The " + part + " of the database URL " + problem + ".", UrlParser.FORM_AND_ENCODING);
    }

    @Override
    public String toString() {
        if (host.startsWith("/")) {
            return PercentCode.encoded(host) + ":" + port;
        }
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}

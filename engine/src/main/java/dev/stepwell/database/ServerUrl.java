package dev.stepwell.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The address of a PostgreSQL as people write it, for JDBC or for libpq (PostgreSQL manual, "Connection Strings"; pgJDBC manual,
 * "Connecting to the Database").
 *
 * @param address host and port, or several of them with commas between
 * @param database empty when none is named
 * @param user empty when none is named
 * @param password empty when none is named
 * @param parameters how to connect, by the driver's names
 */
record ServerUrl(
        String address,
        Optional<String> database,
        Optional<String> user,
        Optional<String> password,
        Map<String, String> parameters) {
    private static final String JDBC = "jdbc:";
    private static final String USER = "user";
    private static final String PASSWORD = "password";

    /**
     * The driver's name for every parameter that says how to get to the server, by its own name in small letters and by libpq's. Those
     * that say how a session behaves are left out: every walk sees the same.
     */
    private static final Map<String, String> NAMES = names();

    static boolean isOne(String text) {
        return text.matches("(?s)(jdbc:)?postgres(ql)?:.*");
    }

    static ServerUrl parse(String text) {
        try {
            URI uri = new URI(text.startsWith(JDBC) ? text.substring(JDBC.length()) : text);
            if (!isOne(text) || uri.isOpaque()) {
                throw new IllegalArgumentException(notUnderstood());
            }
            return of(uri);
        } catch (URISyntaxException e) {
            // Its message would quote the password.
            throw new IllegalArgumentException(notUnderstood());
        }
    }

    private static ServerUrl of(URI uri) {
        String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        int at = authority.lastIndexOf('@');
        String[] login = authority.substring(0, Math.max(at, 0)).split(":", 2);
        Map<String, String> query = query(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        String hosts = authority.substring(at + 1);
        String path = Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("^/", "");
        Map<String, String> parameters = new TreeMap<>();
        query.forEach((name, value) -> {
            String known = NAMES.get(name.toLowerCase(Locale.ROOT));
            if (known != null) {
                parameters.put(known, value);
            }
        });
        return new ServerUrl(
                hosts.isEmpty() ? "localhost:5432" : hosts,
                given(decoded(path)),
                given(query.getOrDefault(USER, decoded(login[0]))),
                given(query.getOrDefault(PASSWORD, login.length > 1 ? decoded(login[1]) : "")),
                Map.copyOf(parameters));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> found = new TreeMap<>();
        for (String part : raw.split("&", -1)) {
            String[] pair = part.split("=", 2);
            found.put(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : "");
        }
        return found;
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A plus sign is a plus sign, other than in forms. */
    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(notUnderstood());
        }
    }

    private static String notUnderstood() {
        return "The address of the PostgreSQL server is no URL of the form jdbc:postgresql://host:port/database or"
                + " postgresql://user:password@host:port/database; write special characters in it as %40, for example.";
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        String drivers =
                "ssl sslmode sslrootcert sslcert sslkey sslpassword sslfactory sslfactoryarg sslhostnameverifier"
                        + " sslNegotiation gssEncMode channelBinding requireAuth jaasLogin jaasApplicationName"
                        + " kerberosServerName useSpnego authenticationPluginClassName targetServerType loadBalanceHosts"
                        + " hostRecheckSeconds socketFactory socketFactoryArg localSocketAddress connectTimeout loginTimeout"
                        + " socketTimeout";
        for (String name : drivers.split(" ", -1)) {
            names.put(name.toLowerCase(Locale.ROOT), name);
        }
        names.put("channel_binding", "channelBinding");
        names.put("connect_timeout", "connectTimeout");
        names.put("require_auth", "requireAuth");
        return names;
    }
}

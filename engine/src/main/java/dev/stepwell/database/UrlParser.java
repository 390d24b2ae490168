package dev.stepwell.database;

import dev.stepwell.database.DatabaseUrlException.Code;
import dev.stepwell.database.UrlParts.Dialect;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes connection strings apart: those of JDBC (pgJDBC's manual, "Connecting to the Database"), of libpq (PostgreSQL manual, "Connection
 * URIs"), and of libpq with a driver in the scheme, as SQLAlchemy writes them.
 */
final class UrlParser {
    static final String FORM =
            "Write postgresql://USER@HOST:PORT/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE?user=USER.";
    static final String FORM_AND_ENCODING =
            FORM + " In a user or password write %40 for @, %3A for :, %2F for /, %3F for ? and %25 for %.";

    private static final Pattern SCHEME = Pattern.compile(
            "(?:(jdbc:postgresql:)|postgres(?:ql)?(\\+[a-z0-9_]+)?:(?=//))(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}]");

    private UrlParser() {}

    /** Whether the text is meant as a URL, be it a right one or not, rather than as the name of a file. */
    static boolean isUrl(String text) {
        return text.contains("://") || SCHEME.matcher(text.strip()).matches();
    }

    static UrlParts parse(String text) {
        Matcher scheme = SCHEME.matcher(text.strip());
        if (!scheme.matches()) {
            throw new DatabaseUrlException(Code.NOT_A_URL, "The text given is no URL of a PostgreSQL database.", FORM);
        }
        if (CONTROL.matcher(scheme.group(3)).find()) {
            throw malformed("The database URL has a line break or another control character in it.");
        }
        if (scheme.group(1) != null) {
            return jdbc(scheme.group(3));
        }
        return parsed(
                scheme.group(2) == null ? Dialect.LIBPQ : Dialect.FOREIGN_DRIVER,
                scheme.group(3).substring(2));
    }

    /** Without the slashes there is only a database, on the standard host. */
    private static UrlParts jdbc(String rest) {
        if (rest.startsWith("//")) {
            return parsed(Dialect.JDBC, rest.substring(2));
        }
        return parsed(Dialect.JDBC, rest.startsWith("/") ? rest : "/" + rest);
    }

    private static UrlParts parsed(Dialect dialect, String rest) {
        String[] halves = rest.split("\\?", 2);
        String[] places = halves[0].split("/", 2);
        String database = places.length == 2 ? places[1] : "";
        if (database.indexOf('@') >= 0 || database.indexOf('/') >= 0) {
            throw malformed("The database's name in the URL has a / or @ in it.");
        }
        int at = places[0].lastIndexOf('@');
        String[] account =
                at < 0 ? new String[] {""} : places[0].substring(0, at).split(":", 2);
        Map<String, String> parameters = halves.length == 2 ? parameters(dialect, halves[1]) : Map.of();
        return new UrlParts(
                dialect,
                printable(account[0], "user"),
                account.length == 2 ? decoded(account[1], "password") : Optional.empty(),
                hosts(places[0].substring(at + 1)),
                printable(database, "database"),
                parameters);
    }

    private static Optional<String> decoded(String text, String part) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PercentCode.decoded(text, part));
    }

    /** What messages will print must not be able to move the cursor of a terminal. */
    private static Optional<String> printable(String text, String part) {
        Optional<String> decoded = decoded(text, part);
        if (decoded.filter(name -> CONTROL.matcher(name).find()).isPresent()) {
            throw malformed("The " + part + " in the database URL has a control character in it.");
        }
        return decoded;
    }

    private static List<HostAndPort> hosts(String text) {
        return Arrays.stream(text.split(",", -1)).map(HostAndPort::parse).toList();
    }

    private static Map<String, String> parameters(Dialect dialect, String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&", -1)) {
            String[] sides = parameter.split("=", 2);
            if (parameter.isEmpty()) {
                continue;
            }
            if (sides[0].isEmpty() || sides.length < 2 || sides[0].indexOf('@') >= 0) {
                throw malformed("Behind the ? of the database URL something is no NAME=VALUE.");
            }
            String name = PercentCode.decoded(sides[0], "name of a parameter");
            parameters.put(name, value(dialect, sides[1]));
        }
        return parameters;
    }

    /** pgJDBC, other than libpq, takes a plus for a space. */
    private static String value(Dialect dialect, String text) {
        String checked = PercentCode.decoded(text, "value of a parameter");
        return dialect == Dialect.JDBC ? URLDecoder.decode(text, StandardCharsets.UTF_8) : checked;
    }

    private static DatabaseUrlException malformed(String problem) {
        return new DatabaseUrlException(Code.MALFORMED, problem, FORM_AND_ENCODING);
    }
}

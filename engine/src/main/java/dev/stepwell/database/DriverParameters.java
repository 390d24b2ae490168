package dev.stepwell.database;

import dev.stepwell.database.DatabaseUrlException.Code;
import dev.stepwell.database.UrlParts.Dialect;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parameters and variables of libpq that the driver has too (PostgreSQL manual, "Parameter Key Words"), under the names that the
 * driver gives them (pgJDBC's manual, "Connection Parameters").
 */
final class DriverParameters {

    /** What the parts of the URL say as well. */
    private static final Set<String> PLACES =
            Set.of("host", "hostaddr", "port", "dbname", "user", "password", "passfile", "service");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("sslpassword", "sslpassword"),
            Map.entry("sslnegotiation", "sslNegotiation"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("krbsrvname", "kerberosServerName"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("application_name", "ApplicationName"),
            Map.entry("options", "options"),
            Map.entry("target_session_attrs", "targetServerType"));

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("PGSSLMODE", "sslmode"),
            Map.entry("PGSSLROOTCERT", "sslrootcert"),
            Map.entry("PGSSLCERT", "sslcert"),
            Map.entry("PGSSLKEY", "sslkey"),
            Map.entry("PGSSLNEGOTIATION", "sslNegotiation"),
            Map.entry("PGCHANNELBINDING", "channelBinding"),
            Map.entry("PGGSSENCMODE", "gssEncMode"),
            Map.entry("PGKRBSRVNAME", "kerberosServerName"),
            Map.entry("PGCONNECT_TIMEOUT", "connectTimeout"),
            Map.entry("PGAPPNAME", "ApplicationName"),
            Map.entry("PGOPTIONS", "options"),
            Map.entry("PGTARGETSESSIONATTRS", "targetServerType"));

    /** They make no difference to a program that speaks UTF-8 and asks for few rows. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "client_encoding",
            "fallback_application_name",
            "keepalives",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "load_balance_hosts",
            "sslcompression",
            "sslsni");

    private static final Map<String, String> SESSIONS = Map.of(
            "any", "any",
            "read-write", "primary",
            "primary", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    private DriverParameters() {}

    /** The driver's properties: what the URL says, and for the rest what the environment does. */
    static Map<String, String> of(UrlParts url, ConnectionDefaults defaults) {
        Map<String, String> properties = new LinkedHashMap<>();
        VARIABLES.forEach((variable, property) ->
                defaults.variable(variable).ifPresent(value -> put(properties, property, value)));
        url.parameters().forEach((name, value) -> {
            if (!PLACES.contains(name)) {
                put(url.dialect(), properties, name, value);
            }
        });
        return properties;
    }

    private static void put(Dialect dialect, Map<String, String> properties, String name, String value) {
        if (dialect == Dialect.JDBC) {
            properties.put(name, value);
        } else if (NAMES.containsKey(name)) {
            put(properties, NAMES.get(name), value);
        } else if (dialect == Dialect.FOREIGN_DRIVER && name.equals("ssl")) {
            properties.put("sslmode", value.equals("true") ? "require" : value);
        } else if (dialect == Dialect.LIBPQ && !WITHOUT_EFFECT.contains(name)) {
            throw new DatabaseUrlException(
                    Code.PARAMETER,
                    "The database URL has the parameter '" + name + "', which has no meaning here.",
                    "Take it out; known are host, port, dbname, user, password, passfile, "
                            + String.join(", ", NAMES.keySet().stream().sorted().toList()) + ".");
        }
    }

    private static void put(Map<String, String> properties, String property, String value) {
        if (!property.equals("targetServerType")) {
            properties.put(property, value);
            return;
        }
        String session = SESSIONS.get(value);
        if (session == null) {
            throw new DatabaseUrlException(
                    Code.PARAMETER,
                    "target_session_attrs has a value that is unknown.",
                    "Give it one of any, read-write, read-only, primary, standby, prefer-standby.");
        }
        properties.put(property, session);
    }
}

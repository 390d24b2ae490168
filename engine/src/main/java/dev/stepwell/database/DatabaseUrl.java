package dev.stepwell.database;

import dev.stepwell.database.DatabaseUrlException.Code;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A PostgreSQL database that somebody named, by a URL as JDBC, libpq or SQLAlchemy write it. What the URL leaves open comes from the
 * {@code PG*} variables and {@code ~/.pgpass}, as for libpq. Prints itself without the password.
 */
public final class DatabaseUrl {
    /** Said of a password that the URL itself holds. */
    public static final String IN_URL = "the URL";

    private final List<HostAndPort> hosts;
    private final String database;
    private final String user;
    private final Optional<Secret> password;
    private final Map<String, String> driverProperties;
    private final PasswordFile passwordFile;

    private DatabaseUrl(
            List<HostAndPort> hosts,
            String database,
            String user,
            Optional<Secret> password,
            Map<String, String> driverProperties,
            PasswordFile passwordFile) {
        this.hosts = hosts;
        this.database = database;
        this.user = user;
        this.password = password;
        this.driverProperties = driverProperties;
        this.passwordFile = passwordFile;
    }

    /**
     * Whether a text is meant as a URL, be it right or not, where it could be the name of a file as well.
     *
     * @param text any text
     * @return true for what begins as the URL of a PostgreSQL database, or has {@code ://} in it
     */
    public static boolean isUrl(String text) {
        return UrlParser.isUrl(text);
    }

    /**
     * Reads a URL: {@code jdbc:postgresql://host:port/database?user=...}, {@code postgresql://user:password@host:port/database?...},
     * {@code postgres://...}, {@code postgresql+asyncpg://...}; IPv6 addresses in brackets, several hosts with commas between them.
     *
     * @param url the URL, percent-encoded
     * @param defaults where the rest comes from
     * @return what is named
     * @throws DatabaseUrlException when the URL, or a variable that stands in for a part of it, cannot be used
     * @throws DatabaseException when the password file cannot be read
     */
    public static DatabaseUrl parse(String url, ConnectionDefaults defaults) {
        UrlParts parts = UrlParser.parse(url);
        refuseService(parts, defaults);
        List<HostAndPort> hosts = Hosts.of(parts, defaults);
        String user = parts.parameter("user")
                .or(parts::user)
                .or(() -> defaults.variable("PGUSER"))
                .orElse(defaults.account());
        String database = parts.parameter("dbname")
                .or(parts::database)
                .or(() -> defaults.variable("PGDATABASE"))
                .orElse(user);
        PasswordFile file = passwordFile(parts, defaults);
        Optional<Secret> password = parts.parameter("password")
                .or(parts::password)
                .map(value -> new Secret(value, IN_URL))
                .or(() -> defaults.variable("PGPASSWORD").map(value -> new Secret(value, "PGPASSWORD")))
                .or(() -> file.password(hosts.get(0), database, user).map(value -> new Secret(value, file.toString())));
        return new DatabaseUrl(hosts, database, user, password, DriverParameters.of(parts, defaults), file);
    }

    /** Silently connecting to the standard server instead would be worse. */
    private static void refuseService(UrlParts parts, ConnectionDefaults defaults) {
        if (parts.parameter("service").or(() -> defaults.variable("PGSERVICE")).isPresent()) {
            throw new DatabaseUrlException(
                    Code.UNSUPPORTED,
                    "A service is named (service=... or PGSERVICE), but service files are not read.",
                    "Write host, port, database and user into the URL, and unset PGSERVICE.");
        }
    }

    private static PasswordFile passwordFile(UrlParts parts, ConnectionDefaults defaults) {
        return new PasswordFile(parts.parameter("passfile")
                .or(() -> defaults.variable("PGPASSFILE"))
                .map(Path::of)
                .orElse(defaults.home().resolve(".pgpass")));
    }

    /**
     * The host of the server; the first where the URL names several.
     *
     * @return a name or an address, of IPv6 without brackets, or the directory of a Unix socket
     */
    public String host() {
        return hosts.get(0).host();
    }

    /**
     * The port of the server; the first where the URL names several hosts.
     *
     * @return 1 to 65535
     */
    public int port() {
        return hosts.get(0).port();
    }

    public String database() {
        return database;
    }

    public String user() {
        return user;
    }

    /**
     * The password, wherever it was found. Do not print it.
     *
     * @return the password in clear, or nothing where none is known
     */
    public Optional<String> password() {
        return password.map(Secret::value);
    }

    /**
     * Where the password was found.
     *
     * @return {@link #IN_URL}, {@code PGPASSWORD}, or the password file; nothing where no password is known
     */
    public Optional<String> passwordOrigin() {
        return password.map(Secret::origin);
    }

    /**
     * What else was asked for, under the driver's names.
     *
     * @return for example {@code sslmode=require}; without user and password; unmodifiable
     */
    public Map<String, String> driverProperties() {
        return Collections.unmodifiableMap(driverProperties);
    }

    /**
     * The URL for the driver, without user, password and parameters; where the host is the directory of a Unix socket, it
     * leads there only together with what {@link #connect} adds.
     *
     * @return for example {@code jdbc:postgresql://db.example.com:5432/shop}
     */
    public String jdbcUrl() {
        // The driver wants a host even where it connects through a socket.
        String place = socket().isPresent() ? "localhost:" + port() : places();
        return "jdbc:postgresql://" + place + "/" + PercentCode.encoded(database);
    }

    /**
     * Opens a connection that no one else uses. Nothing is set in its session but what the URL asks for.
     *
     * @param purpose how the driver shall treat its statements
     * @return an open connection in autocommit mode; whoever called closes it
     * @throws DatabaseException when the server cannot be reached, refuses the user, or has no such database
     */
    public Connection connect(ConnectionPurpose purpose) {
        try {
            return DriverManager.getConnection(jdbcUrl(), properties(purpose));
        } catch (SQLException e) {
            throw new ConnectProblems(this, passwordFile).of(e);
        }
    }

    /**
     * Reads in one transaction that cannot write, sees one state throughout, waits for locks no longer than twenty seconds, and is rolled
     * back: nothing of it stays in the database, or in the session that a pooler hands on.
     *
     * @param reading what to read
     * @param <T> what comes of it
     * @return what came of it
     * @throws DatabaseException when the database cannot be opened, or cannot be read
     */
    public <T> T read(Reading<T> reading) {
        try (Connection connection = connect(ConnectionPurpose.READING)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '20s'");
                return reading.over(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new ConnectProblems(this, passwordFile).whileReading(e);
        }
    }

    /**
     * What is done with a connection that can only read.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Reads.
         *
         * @param connection in a transaction; neither to be committed nor closed
         * @return what was read
         * @throws SQLException when the server refuses
         */
        T over(Connection connection) throws SQLException;
    }

    private Properties properties(ConnectionPurpose purpose) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ApplicationName", "stepwell");
        all.put("connectTimeout", "10");
        all.put("tcpKeepAlive", "true");
        all.putAll(driverProperties);
        Map<String, String> purposes = new LinkedHashMap<>(purpose.driverProperties());
        // As for libpq, nothing is encrypted that never leaves the machine.
        socket().ifPresent(file -> all.putAll(Map.of(
                "socketFactory",
                UnixSocketFactory.class.getName(),
                "socketFactoryArg",
                file.toString(),
                "sslmode",
                "disable")));
        // Poolers refuse connections that bring options, so only those that the user asked for are sent.
        purposes.remove("options");
        all.putAll(purposes);
        all.put("user", user);
        password.ifPresent(secret -> all.put("password", secret.value()));
        Properties properties = new Properties();
        properties.putAll(all);
        return properties;
    }

    /** The file of the Unix socket that the server is behind; empty when it is behind a host. */
    Optional<Path> socket() {
        return hosts.get(0).socket();
    }

    private record Secret(String value, String origin) {}

    private String places() {
        return hosts.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
    }

    /**
     * The URL for people: never with the password, nor with parameters.
     *
     * @return for example {@code postgresql://app@db.example.com:5432/shop}
     */
    @Override
    public String toString() {
        return "postgresql://" + PercentCode.encoded(user) + "@" + places() + "/" + PercentCode.encoded(database);
    }
}

package dev.stepwell.catalog;

import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;

/**
 * Reads the whole catalogue of a database in one round trip. Everything in user schemas and of the database itself is
 * read, except what belongs to an extension. Not safe for use by several threads at once.
 */
public final class SnapshotReader implements AutoCloseable {

    /**
     * Texts come out the same, and names qualified, whatever the database or its roles have set; a plan is made once, and
     * soon: joins run as written.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "search_path", "",
            "quote_all_identifiers", "off",
            "DateStyle", "ISO, MDY",
            "IntervalStyle", "postgres",
            "TimeZone", "UTC",
            "bytea_output", "hex",
            "plan_cache_mode", "force_generic_plan",
            "join_collapse_limit", "1",
            "from_collapse_limit", "1",
            "jit", "off");

    private static final String SERVER = """
            SELECT current_setting('server_version_num') AS version,
              (SELECT system_identifier FROM pg_control_system()) AS cluster""";

    private static final int MAJOR = 10_000;
    private static final int OLDEST_VERSION = 14 * MAJOR;

    private final int version;
    private final String cluster;
    private final CatalogQuery query;
    private final Set<String> excluded;
    private final PreparedStatement statement;

    /**
     * A reader on a connection of its own, whose search path and planner settings it changes for good.
     *
     * @param connection a connection for reading only, which prepares statements on the server from the first use on
     *     ({@code prepareThreshold=1}); it stays open when the reader is closed
     * @param excluded names that are left out, with all that belongs to them: of schemas, of tables and other objects
     *     in any schema, of event triggers
     * @throws SQLException when the database does not answer, or is older than PostgreSQL 14
     */
    public SnapshotReader(Connection connection, Set<String> excluded) throws SQLException {
        this.excluded = Set.copyOf(excluded);
        configure(connection);
        try (Statement server = connection.createStatement();
                ResultSet row = server.executeQuery(SERVER)) {
            row.next();
            version = row.getInt("version");
            cluster = row.getString("cluster");
        }
        requireSupported(version);
        query = CatalogQuery.forVersion(version);
        statement = connection.prepareStatement(query.whole());
    }

    /**
     * A reader that leaves nothing out.
     *
     * @param connection a connection for reading only; it stays open when the reader is closed
     * @throws SQLException when the database does not answer
     */
    public SnapshotReader(Connection connection) throws SQLException {
        this(connection, Set.of());
    }

    /**
     * The catalogue as it is now.
     *
     * @return all objects
     * @throws SQLException when the catalogue cannot be read
     */
    public SchemaSnapshot read() throws SQLException {
        CatalogRows rows = new CatalogRows(query.queries(), excluded);
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(result);
            }
        }
        return SchemaSnapshot.of(version, cluster, rows.objects());
    }

    static void requireSupported(int version) throws SQLException {
        if (version < OLDEST_VERSION) {
            throw new SQLFeatureNotSupportedException(("The server is PostgreSQL %d, whose catalogue cannot be read:"
                            + " use a server of version %d or later.")
                    .formatted(version / MAJOR, OLDEST_VERSION / MAJOR));
        }
    }

    private static void configure(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
    }

    /**
     * Releases the prepared statement.
     *
     * @throws SQLException when the database does not answer
     */
    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

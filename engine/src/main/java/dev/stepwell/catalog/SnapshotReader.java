package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole catalogue of a database in one round trip. Everything in user schemas and of the database itself is
 * read, except what belongs to an extension. Not safe for use by several threads at once.
 */
public final class SnapshotReader implements AutoCloseable {

    /**
     * Texts come out the same, and names qualified, whatever the database or its roles have set; a plan is made once, and
     * soon: joins run as written.
     */
    private static final String PREPARE = """
            SELECT current_setting('server_version_num') AS version,
              (SELECT system_identifier FROM pg_control_system()) AS cluster,
              set_config('search_path', '', false), set_config('quote_all_identifiers', 'off', false),
              set_config('DateStyle', 'ISO, MDY', false), set_config('IntervalStyle', 'postgres', false),
              set_config('TimeZone', 'UTC', false), set_config('bytea_output', 'hex', false),
              set_config('plan_cache_mode', 'force_generic_plan', false), set_config('join_collapse_limit', '1', false),
              set_config('enable_mergejoin', 'off', false), set_config('max_parallel_workers_per_gather', '0', false),
              set_config('jit', 'off', false)""";

    private static final int MAJOR = 10_000;
    private static final int OLDEST_VERSION = 14 * MAJOR;

    private final int version;
    private final String cluster;
    private final Set<String> excluded;
    private final Connection connection;
    private @Nullable Prepared whole;

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
        this.excluded = new HashSet<>(excluded);
        this.excluded.addAll(ChangeTracker.NAMES);
        try (Statement session = connection.createStatement();
                ResultSet row = session.executeQuery(PREPARE)) {
            row.next();
            version = row.getInt("version");
            cluster = row.getString("cluster");
        }
        requireSupported(version);
        this.connection = connection;
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
        if (whole == null) {
            whole = new Prepared(connection, CatalogQuery.whole(version));
        }
        return SchemaSnapshot.of(version, cluster, whole.objects(excluded));
    }

    /**
     * The catalogue as it is now, given what it was. Reads nothing where what changed is known, else everything.
     *
     * @param previous the catalogue before
     * @param change what changed since
     * @return all objects; those that did not change are the same instances
     * @throws SQLException when the catalogue cannot be read
     */
    public SchemaSnapshot read(SchemaSnapshot previous, CatalogChange change) throws SQLException {
        if (change.signals().isNothing()) {
            return previous;
        }
        Optional<CatalogChange.Reread> reread = change.whole();
        return reread.isPresent() ? new Patch(previous, change.signals()).with(reread.get()) : read().sharing(previous);
    }

    /**
     * What is known of this catalogue from another database, as it is found here. Much cheaper than reading everything.
     *
     * @param known what the catalogue holds
     * @return the same objects with their identities in this database; read anew when names differ
     * @throws SQLException when the catalogue cannot be read
     */
    public SchemaSnapshot recognise(SchemaSnapshot known) throws SQLException {
        Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        known.objects().forEach(object -> kinds.add(object.name().kind()));
        if (kinds.isEmpty() || !known.cluster().equals(cluster)) {
            return read();
        }
        CatalogQuery query = CatalogQuery.names(kinds, version);
        CatalogRows rows = new CatalogRows(query.queries(), excluded);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query.sql())) {
            while (result.next()) {
                rows.add(result);
            }
        }
        Optional<SchemaSnapshot> recognised = known.identified(rows.identities());
        return recognised.isPresent() ? recognised.get() : read();
    }

    static void requireSupported(int version) throws SQLException {
        if (version < OLDEST_VERSION) {
            throw new SQLFeatureNotSupportedException(("The server is PostgreSQL %d, whose catalogue cannot be read:"
                            + " use a server of version %d or later.")
                    .formatted(version / MAJOR, OLDEST_VERSION / MAJOR));
        }
    }

    /**
     * Releases the prepared statements.
     *
     * @throws SQLException when the database does not answer
     */
    @Override
    public void close() throws SQLException {
        if (whole != null) {
            whole.close();
        }
    }
}

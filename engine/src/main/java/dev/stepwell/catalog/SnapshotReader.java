package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<Family, Prepared> families = new EnumMap<>(Family.class);
    private @Nullable Prepared whole;
    private @Nullable AffectedObjects affected;

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
        if (whole != null) {
            return snapshot(whole);
        }
        whole = new Prepared(connection, CatalogQuery.whole(version));
        if (affected == null) {
            return snapshot(whole);
        }
        plan("on");
        SchemaSnapshot snapshot = snapshot(whole);
        plan("off");
        return snapshot;
    }

    private SchemaSnapshot snapshot(Prepared query) throws SQLException {
        return SchemaSnapshot.of(version, cluster, query.objects(excluded));
    }

    /**
     * The catalogue as it is now, given what it was. Reads only what changed where that is known, else everything.
     *
     * @param previous the catalogue before
     * @param signals what changed since
     * @return all objects; those that did not change are the same instances
     * @throws SQLException when the catalogue cannot be read
     */
    public SchemaSnapshot read(SchemaSnapshot previous, ChangeSignals signals) throws SQLException {
        if (signals.isNothing()) {
            return previous;
        }
        if (!signals.complete()) {
            return read().sharing(previous);
        }
        if (affected == null) {
            // From here on plans look up: the plan of a first use is kept, and one that scans grows with the schema.
            plan("off");
            affected = new AffectedObjects(connection);
        }
        Optional<Map<Family, Set<Long>>> touched = affected.of(signals);
        return touched.isEmpty()
                ? read().sharing(previous)
                : new Patch(previous, signals).with(touched.get().values(), some(touched.get()));
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

    private List<SchemaObject> some(Map<Family, Set<Long>> oids) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        for (Map.Entry<Family, Set<Long>> entry : oids.entrySet()) {
            objects.addAll(some(entry.getKey(), entry.getValue()));
        }
        return objects;
    }

    private List<SchemaObject> some(Family family, Set<Long> oids) throws SQLException {
        Prepared known = families.get(family);
        if (known == null) {
            known = new Prepared(connection, CatalogQuery.some(family, version));
            families.put(family, known);
        }
        return known.objects(excluded, oids);
    }

    private void plan(String scans) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute("SET enable_hashjoin = %1$s; SET enable_seqscan = %1$s".formatted(scans));
        }
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
        if (affected != null) {
            affected.close();
        }
        for (Prepared family : families.values()) {
            family.close();
        }
    }
}

package dev.stepwell.catalog;

import dev.stepwell.catalog.DdlResult.State;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** A database in which cases run one after another, each in a transaction that is rolled back. */
final class DdlLab implements AutoCloseable {

    private static final List<String> ROLES = List.of("alice", "bob");

    private final ScratchDatabase database;
    private final Connection tracker;
    private final Connection connection;
    private final ChangeProbe probe;
    private final SnapshotReader reader;
    private final RawCatalog raw;

    DdlLab(PostgresServer server) throws SQLException {
        database = server.create("ddl");
        connection = database.connect(ConnectionPurpose.READING);
        addTablespace();
        addRoles();
        tracker = database.connect(ConnectionPurpose.READING);
        probe = ChangeTracker.install(tracker, Set.of(), List.of());
        reader = new SnapshotReader(connection);
        raw = new RawCatalog(connection);
        connection.setAutoCommit(false);
    }

    /** Needs no directory of its own, but cannot be made in a transaction, and stays with the server. */
    private void addTablespace() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT FROM pg_tablespace WHERE spcname = 'stepwell_elsewhere'")) {
            if (!found.next()) {
                elsewhere("SET allow_in_place_tablespaces = on", "CREATE TABLESPACE stepwell_elsewhere LOCATION ''");
            }
        }
    }

    private void addRoles() throws SQLException {
        for (String role : ROLES) {
            elsewhere("DROP ROLE IF EXISTS " + role, "CREATE ROLE " + role);
        }
    }

    /** In another session: where one has made what belongs to the server, everything is read again for a while. */
    private void elsewhere(String... commands) throws SQLException {
        try (Connection other = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = other.createStatement()) {
            for (String sql : commands) {
                statement.execute(sql);
            }
        }
    }

    DdlResult run(DdlCase ddl) throws SQLException {
        try {
            execute(ddl.setup());
            SchemaSnapshot whole = reader.read();
            State before = new State(whole, whole, raw.read());
            State changed = state(before, execute(ddl.change()));
            State after = state(changed, execute(ddl.inverse()));
            GeneratedChange generated = GeneratedChange.run(this, before.whole(), changed.whole(), ddl.change());
            return DdlResult.of(before, changed, after, generated);
        } finally {
            undo();
        }
    }

    /**
     * Takes everything back. The counters of what a transaction has written hold those of others before it for up to a second,
     * so that the next case would be taken for one that wrote what this one did; PostgreSQL 14 cannot be told to be quicker.
     */
    void undo() throws SQLException {
        connection.rollback();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "DO $$ BEGIN PERFORM pg_stat_force_next_flush(); EXCEPTION WHEN undefined_function THEN END $$");
        }
        connection.rollback();
    }

    private State state(State previous, CatalogChange change) throws SQLException {
        SchemaSnapshot whole = reader.read();
        // Where not everything is known, all is read again anyway.
        SchemaSnapshot incremental = change.signals().complete() ? reader.read(previous.incremental(), change) : whole;
        return new State(whole, incremental, raw.read());
    }

    Connection connection() {
        return connection;
    }

    /** Who makes everything here. */
    String role() {
        return database.user();
    }

    SchemaSnapshot read() throws SQLException {
        return reader.read();
    }

    SchemaSnapshot read(SchemaSnapshot previous, CatalogChange change) throws SQLException {
        return reader.read(previous, change);
    }

    /** Asks what a change has touched after it was made, where that is known. */
    SchemaSnapshot readUnread(SchemaSnapshot previous, CatalogChange change) throws SQLException {
        return reader.read(previous, execute("SELECT 1", change.signals()).after(List.of(change.signals())));
    }

    CatalogChange execute(String script) throws SQLException {
        return execute(script, probe);
    }

    /** Reads with what the script changed what was changed before. */
    CatalogChange execute(String script, ChangeSignals earlier) throws SQLException {
        return execute(script, probe.including(List.of(earlier)));
    }

    CatalogChange executeUnread(String script) throws SQLException {
        return execute(script, ChangeProbe.NOTES_ONLY);
    }

    private CatalogChange execute(String script, ChangeProbe probe) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // With SET of the search path the driver would forget what it has prepared.
            statement.execute(ChangeTracker.BEGIN + "; SELECT set_config('search_path', 'public', true); " + script);
            statement.execute(probe.sql() + "; SELECT set_config('search_path', '', true)");
            try (ResultSet answer = statement.getResultSet()) {
                return probe.answer(answer);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        tracker.close();
        for (String role : ROLES) {
            elsewhere("DROP ROLE " + role);
        }
        database.close();
    }
}

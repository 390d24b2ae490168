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
import java.util.Set;

/** A database in which cases run one after another, each in a transaction that is rolled back. */
final class DdlLab implements AutoCloseable {

    private static final String ROLES = "CREATE ROLE alice; CREATE ROLE bob;";

    private final ScratchDatabase database;
    private final Connection connection;
    private final ChangeProbe probe;
    private final SnapshotReader reader;
    private final RawCatalog raw;

    DdlLab(PostgresServer server) throws SQLException {
        database = server.create("ddl");
        connection = database.connect(ConnectionPurpose.READING);
        addTablespace();
        probe = ChangeTracker.install(connection, Set.of());
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
                statement.execute("SET allow_in_place_tablespaces = on");
                statement.execute("CREATE TABLESPACE stepwell_elsewhere LOCATION ''");
            }
        }
    }

    DdlResult run(DdlCase ddl) throws SQLException {
        try {
            execute(ROLES + ddl.setup());
            SchemaSnapshot whole = reader.read();
            State before = new State(whole, whole, raw.read());
            State changed = state(before, execute(ddl.change()));
            return DdlResult.of(before, changed, state(changed, execute(ddl.inverse())));
        } finally {
            connection.rollback();
        }
    }

    private State state(State previous, CatalogChange change) throws SQLException {
        SchemaSnapshot whole = reader.read();
        // Where not everything is known, all is read again anyway.
        SchemaSnapshot incremental = change.signals().complete() ? reader.read(previous.incremental(), change) : whole;
        return new State(whole, incremental, raw.read());
    }

    private CatalogChange execute(String script) throws SQLException {
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
        database.close();
    }
}

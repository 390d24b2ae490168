package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testkit.TestPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a script does, reading what it changed and reading everything give the same snapshot. */
@ExtendWith(TestPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingChangesTest {

    private static final int MAJOR = 10_000;

    private final PostgresServer server;
    private final ScratchDatabase database;
    private final Connection connection;
    private final SnapshotReader reader;

    ReadingChangesTest(PostgresServer server) throws SQLException {
        this.server = server;
        database = server.create("changes");
        connection = database.connect(ConnectionPurpose.READING);
        ChangeTracker.install(connection);
        reader = new SnapshotReader(connection);
    }

    @BeforeAll
    void beginsTransactions() throws SQLException {
        connection.setAutoCommit(false);
    }

    @AfterAll
    void dropsTheDatabase() throws SQLException {
        connection.close();
        database.close();
    }

    @AfterEach
    void rollsBack() throws SQLException {
        connection.rollback();
    }

    List<DdlCase> cases() throws IOException {
        return DdlCase.all().stream()
                .filter(ddl -> server.version() >= ddl.since() * MAJOR)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesWhatReadingEverythingGives(DdlCase ddl) throws SQLException {
        run("CREATE ROLE alice; CREATE ROLE bob;" + ddl.setup());
        SchemaSnapshot before = reader.read();

        SchemaSnapshot changed = reader.read(before, run(ddl.change()));
        assertThat(changed).as("after the change").isEqualTo(reader.read());

        SchemaSnapshot after = reader.read(changed, run(ddl.inverse()));
        assertThat(after).as("after the inverse").isEqualTo(reader.read());
    }

    private ChangeSignals run(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ChangeTracker.BEGIN + "; SET LOCAL search_path = public; " + script);
            statement.execute(ChangeTracker.QUESTION + "; SET LOCAL search_path = ''");
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return ChangeSignals.of(answer.getString(1));
            }
        }
    }
}

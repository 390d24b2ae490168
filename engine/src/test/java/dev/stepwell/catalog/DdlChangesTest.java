package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testkit.TestPostgres;
import java.io.IOException;
import java.sql.Connection;
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

/** Every case runs in a transaction that is rolled back, so that all of them share one database. */
@ExtendWith(TestPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DdlChangesTest {

    private static final int MAJOR = 10_000;

    private final PostgresServer server;
    private final ScratchDatabase database;
    private final Connection connection;
    private final SnapshotReader reader;

    @BeforeAll
    void beginsTransactions() throws SQLException {
        connection.setAutoCommit(false);
    }

    DdlChangesTest(PostgresServer server) throws SQLException {
        this.server = server;
        database = server.create("ddl");
        connection = database.connect(ConnectionPurpose.READING);
        reader = new SnapshotReader(connection);
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
    void showsAsExactlyTheseDifferences(DdlCase ddl) throws SQLException {
        run("CREATE ROLE alice; CREATE ROLE bob;" + ddl.setup());
        SchemaSnapshot before = reader.read();
        run(ddl.change());
        SchemaSnapshot changed = reader.read();
        run(ddl.inverse());
        SchemaSnapshot after = reader.read();

        List<Difference> differences = SchemaDiff.between(before, changed);
        assertThat(differences)
                .extracting(difference -> difference.codeText() + ": " + difference.describe())
                .containsExactlyElementsOf(ddl.expected());
        assertThat(SchemaDiff.between(changed, before))
                .as("seen from the other side")
                .hasSameSizeAs(differences);
        assertThat(SchemaDiff.between(before, after)).as("after the inverse").isEmpty();
        assertThat(after).isEqualTo(before);
    }

    private void run(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path = public; " + script);
            statement.execute("SET LOCAL search_path = ''");
        }
    }
}

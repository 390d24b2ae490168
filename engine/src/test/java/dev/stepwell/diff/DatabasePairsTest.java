package dev.stepwell.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testkit.TestPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of two databases that share nothing but their server. */
@ExtendWith(TestPostgres.class)
class DatabasePairsTest {

    private final PostgresServer server;

    DatabasePairsTest(PostgresServer server) {
        this.server = server;
    }

    static List<DatabasePair> pairs() throws IOException {
        return DatabasePair.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void differInExactlyThis(DatabasePair pair) throws SQLException {
        SchemaSnapshot before = made(pair.before());
        SchemaSnapshot after = made(pair.after());

        assertThat(SchemaDiff.ofDatabases(before, after))
                .extracting(difference -> difference.codeText() + ": " + difference.describe())
                .containsExactlyElementsOf(pair.expected());
        assertThat(SchemaDiff.ofDatabases(after, before))
                .as("seen from the other side")
                .hasSameSizeAs(pair.expected());
    }

    /** In a transaction, so that the role goes with it. */
    private SchemaSnapshot made(String script) throws SQLException {
        try (ScratchDatabase database = server.create("pair");
                Connection connection = database.connect(ConnectionPurpose.READING);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE ROLE alice; SET LOCAL search_path = public; " + script);
            try (SnapshotReader reader = new SnapshotReader(connection)) {
                return reader.read();
            } finally {
                connection.rollback();
            }
        }
    }
}

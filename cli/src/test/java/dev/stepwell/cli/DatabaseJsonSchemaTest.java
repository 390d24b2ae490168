package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real snapshots and differences are as {@code docs/snapshot.schema.json} and {@code docs/diff.schema.json} say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseJsonSchemaTest {

    private static final Path DATABASES = Path.of("src", "test", "resources", "databases");

    private final TwoDatabases databases = new TwoDatabases();

    @BeforeAll
    void makesDatabases() throws SQLException, IOException {
        databases.run(
                Files.readString(DATABASES.resolve("staging.sql")),
                Files.readString(DATABASES.resolve("production.sql")));
    }

    @AfterAll
    void endsTheServer() {
        databases.close();
    }

    @Test
    void describesASnapshot() throws IOException {
        String snapshot =
                databases.stepwell("snapshot", "--url", databases.one()).out();

        assertThat(new PublishedSchema("snapshot").problems(snapshot)).isEmpty();
    }

    @Test
    void refusesASnapshotWithAnUnknownKind() throws IOException {
        String snapshot =
                databases.stepwell("snapshot", "--url", databases.one()).out();

        assertThat(new PublishedSchema("snapshot").problems(snapshot.replace("\"sequence\"", "\"counter\"")))
                .isNotEmpty();
    }

    @Test
    void describesDifferences() throws IOException {
        String differences = diff(databases.one(), databases.other());

        assertThat(new PublishedSchema("diff").problems(differences)).isEmpty();
    }

    @Test
    void describesThatNothingDiffers() throws IOException {
        assertThat(new PublishedSchema("diff").problems(diff(databases.one(), databases.one())))
                .isEmpty();
    }

    private String diff(String from, String to) {
        return databases
                .stepwell("diff", "--format", "json", "--ignore", "comment", "--from", from, "--to", to)
                .out();
    }
}

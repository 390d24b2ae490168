package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many containers that start at once: each runs {@code upgrade head} in a process of its own. The second revision waits for a
 * lock that the test holds, so that nothing here depends on who is fast.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ManyProcessesTest {

    private static final String GATE = "4711";

    @AutoClose
    private final PostgresServer server = new EmbeddedPostgres().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path project;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ScratchDatabase database;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Connection test;

    private final List<UpgradeProcess> processes = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException, SQLException {
        database = server.create("many");
        test = database.connect(ConnectionPurpose.SCRIPTS);
        execute("SELECT pg_advisory_lock(" + GATE + ")");
        write("a1", "", "CREATE TABLE runs (revision text)");
        write("b2", "a1", "SELECT pg_advisory_xact_lock(" + GATE + ")");
        write("c3", "b2", "CREATE TABLE done ()");
    }

    @AfterEach
    void end() throws SQLException {
        processes.forEach(UpgradeProcess::close);
        processes.clear();
        test.close();
        database.close();
    }

    @Test
    void tenAtOnceRunEachRevisionOnce() throws Exception {
        UpgradeProcess first = start().awaitLine("Running upgrade a1 -> b2");
        List<UpgradeProcess> others = new ArrayList<>();
        for (int i = 1; i < 10; i++) {
            others.add(start());
        }
        for (UpgradeProcess other : others) {
            other.awaitLine("Waiting up to 60 s for another run on this database to end: process ");
        }

        execute("SELECT pg_advisory_unlock(" + GATE + ")");

        assertThat(first.end()).isZero();
        assertThat(first.said())
                .containsExactly(
                        "Running upgrade <base> -> a1, Change a1",
                        "Running upgrade a1 -> b2, Change b2",
                        "Running upgrade b2 -> c3, Change c3",
                        "The database is at c3 now, it was at base.");
        for (UpgradeProcess other : others) {
            assertThat(other.end()).isZero();
            assertThat(other.said()).hasSize(2).last().isEqualTo("Nothing to do: the database is at c3.");
        }
        assertThat(account()).containsExactly("a1", "b2", "c3");
    }

    @Test
    void anotherTakesOverWhenTheHolderIsKilled() throws Exception {
        UpgradeProcess holder = start().awaitLine("Running upgrade a1 -> b2");
        UpgradeProcess heir = start().awaitLine("Waiting up to 60 s");

        holder.kill();
        heir.awaitLine("Running upgrade a1 -> b2");
        execute("SELECT pg_advisory_unlock(" + GATE + ")");

        assertThat(heir.end()).isZero();
        assertThat(heir.said()).last().isEqualTo("The database is at c3 now, it was at a1.");
        assertThat(account()).containsExactly("a1", "b2", "c3");
    }

    private UpgradeProcess start() throws IOException {
        UpgradeProcess process = UpgradeProcess.start(project, database);
        processes.add(process);
        return process;
    }

    /** Which revisions were run, as the database tells. */
    private List<String> account() throws SQLException {
        List<String> revisions = new ArrayList<>();
        try (Statement statement = test.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT revision FROM stepwell_version_history ORDER BY entry")) {
            while (rows.next()) {
                revisions.add(rows.getString(1));
            }
        }
        return revisions;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = test.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(String id, String revises, String upgrade) throws IOException {
        Files.writeString(
                project.resolve(id + ".sql"),
                "-- Change " + id + "\n--\n-- revision: " + id + "\n-- revises: " + revises + "\n\n-- upgrade\n"
                        + upgrade + ";\n");
    }
}

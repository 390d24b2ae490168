package dev.stepwell.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.DatabaseException;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.GivenServer;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.script.History;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a walk when something outside of its scripts goes wrong, and what it leaves behind: nothing. */
class FaultsOfAServerTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aKilledServerEndsTheWalkAndLeavesNoProcessAndNoDirectory() throws SQLException {
        Path home;
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            home = Path.of(ask(server, "SHOW data_directory")).resolve("..").normalize();
            Histories history = new Histories()
                    .table("a")
                    .outsideTransaction(
                            "b", "COPY (SELECT) TO PROGRAM 'kill -9 $(head -1 postmaster.pid)'", "SELECT 1");

            assertThatThrownBy(() -> Walks.walk(server, history))
                    .isInstanceOfAny(DatabaseException.class, WalkException.class);
        }
        assertThat(home).doesNotExist();
        await().atMost(SOON).untilAsserted(() -> assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(line -> line.contains(home.toString())))
                .isEmpty());
        nextRunWorks();
    }

    @Test
    void aServerThatCrashesAndRecoversLeavesTheNextWalkAlone() throws SQLException {
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            Histories history = new Histories()
                    .table("a")
                    .revision("b", "COPY (SELECT) TO PROGRAM 'kill -9 $PPID'", "SELECT 1")
                    .table("c");

            assertThatThrownBy(() -> Walks.walk(server, history))
                    .isInstanceOfAny(DatabaseException.class, WalkException.class);
        }
        nextRunWorks();
    }

    @Test
    void aScriptThatTakesEveryConnectionFailsAndTheNextOneRuns() {
        String take = "CREATE EXTENSION dblink; DO $$ BEGIN FOR i IN 1..120 LOOP PERFORM dblink_connect('c' || i,"
                + " format('host=127.0.0.1 port=%s dbname=%s user=postgres password=none', current_setting('port'),"
                + " current_database())); END LOOP; END $$";
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            WalkRecord walk = Walks.walk(
                    server,
                    new Histories().revision("a", take, "DROP EXTENSION dblink").table("b"));

            assertThat(Walks.words(walk)).contains("a first-upgrade failed 08001", "b descent ok");
        }
    }

    @Test
    void aScriptThatNeverEndsIsCancelledAndTheNextOneRuns() {
        History history = new Histories()
                .revision("a", "DO $$ BEGIN LOOP PERFORM 1; END LOOP; END $$", "SELECT 1")
                .table("b")
                .on("b")
                .build();
        WalkSettings settings = new WalkSettings("walk", Duration.ofSeconds(1), Set.of(), Reading.CHANGES);
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            WalkRecord walk = new Walker(server, settings, StepListener.NONE).walk(history);

            assertThat(Walks.words(walk)).contains("a first-upgrade failed 57014");
            assertThat(Walks.words(walk)).anyMatch(step -> step.startsWith("b first-upgrade"));
        }
        nextRunWorks();
    }

    @Test
    void aWalkWithoutAConnectionLeftSaysSoAndDropsItsDatabases() throws SQLException {
        try (PostgresServer host = new EmbeddedPostgres().start();
                ScratchDatabase inside = host.create("host")) {
            run(inside, "CREATE ROLE guest LOGIN CREATEDB PASSWORD 'guest' CONNECTION LIMIT 1");
            try (PostgresServer guest = GivenServer.at(inside.jdbcUrl().replace(inside.name(), "postgres"))
                    .user("guest")
                    .password("guest")
                    .start()) {

                assertThatThrownBy(() -> Walks.walk(guest, new Histories().table("a")))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("FATAL: too many connections for role \"guest\" (SQLSTATE 53300)"
                                + System.lineSeparator()
                                + "Check that the server still runs and accepts more connections.");

                assertThat(ask(host, "SELECT count(*) FROM pg_database WHERE datdba = 'guest'::regrole"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void aDatabaseThatTheUrlNamesIsNotTouchedByAWalk() throws SQLException {
        try (PostgresServer host = new EmbeddedPostgres().start();
                ScratchDatabase production = host.create("production")) {
            run(production, "CREATE TABLE a AS SELECT generate_series(1, 9)");
            try (PostgresServer guest = GivenServer.at(production.jdbcUrl())
                    .user(production.user())
                    .password(production.password())
                    .start()) {

                WalkRecord walk = Walks.walk(guest, new Histories().table("a").table("b"));

                assertThat(walk.steps()).allMatch(StepRecord::isOk);
            }
            try (Connection connection = production.connect(ConnectionPurpose.READING)) {
                assertThat(ask(connection, "SELECT count(*) FROM a")).isEqualTo("9");
                assertThat(ask(connection, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                        .isEqualTo("1");
            }
            assertThat(ask(host, "SELECT count(*) FROM pg_database WHERE datname LIKE 'stepwell\\_walk\\_%'"))
                    .isEqualTo("0");
        }
    }

    private static void nextRunWorks() {
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            assertThat(Walks.walk(server, new Histories().table("a")).steps()).allMatch(StepRecord::isOk);
        }
    }

    private static void run(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String query) throws SQLException {
        try (ScratchDatabase database = server.create("ask");
                Connection connection = database.connect(ConnectionPurpose.READING)) {
            return ask(connection, query);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

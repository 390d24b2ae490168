package dev.stepwell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.RunReport;
import dev.stepwell.testing.RealPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An application that migrates its database when it starts. */
@ExtendWith(RealPostgres.class)
class MigratorTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path migrations;

    @BeforeEach
    void write() throws IOException {
        write("a1", "", "CREATE TABLE users (id integer)", "DROP TABLE users");
        write("b2", "a1", "ALTER TABLE users ADD COLUMN role text", "ALTER TABLE users DROP COLUMN role");
    }

    @Test
    void runsEverythingOnANewDatabase(ScratchDatabase database) throws SQLException {
        assertThat(upgrade(database).steps()).hasSize(2);
        assertThat(ask(database, "SELECT revision FROM stepwell_version")).containsExactly("b2");
    }

    @Test
    void hasNothingToDoTheSecondTime(ScratchDatabase database) {
        upgrade(database);

        assertThat(upgrade(database).steps()).isEmpty();
    }

    @Test
    void runsWhatIsPendingOnAKnownRevision(ScratchDatabase database) {
        migrator(database).upgrade("a1");

        assertThat(upgrade(database).steps()).extracting(Object::toString).containsExactly("upgrade b2");
    }

    @Test
    void adoptsADatabaseFromBeforeThereWereMigrations(ScratchDatabase database) throws SQLException {
        execute(database, "CREATE TABLE users (id integer)");

        RunReport report = Migrator.at(migrations.toString())
                .baseline("a1")
                .on(database.dataSource())
                .upgradeToHead();

        assertThat(report.steps()).extracting(Object::toString).containsExactly("upgrade b2");
        assertThat(ask(database, "SELECT action || ' ' || revision FROM stepwell_version_history ORDER BY entry"))
                .containsExactly("stamp a1", "upgrade b2");
    }

    @Test
    void ignoresTheBaselineOnANewDatabase(ScratchDatabase database) {
        assertThat(Migrator.at(migrations.toString())
                        .baseline("a1")
                        .on(database.dataSource())
                        .upgradeToHead()
                        .steps())
                .hasSize(2);
    }

    @Test
    void makesTheTablesOfANewDatabaseFromTheModelsWhenConfiguredSo(ScratchDatabase database) throws SQLException {
        RunReport report = Migrator.at(migrations.toString())
                .creatingFresh(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("CREATE TABLE users (id integer, role text)");
                    }
                })
                .on(database.dataSource())
                .upgradeToHead();

        assertThat(report.steps()).isEmpty();
        assertThat(ask(database, "SELECT revision FROM stepwell_version")).containsExactly("b2");
        assertThat(ask(database, "SELECT attname FROM pg_attribute WHERE attrelid = 'users'::regclass AND attnum > 0"))
                .containsExactly("id", "role");
    }

    @Test
    void handsTheConnectionBackAsItCame(ScratchDatabase database) throws SQLException {
        try (Connection pooled = database.dataSource().getConnection()) {
            pooled.createStatement().execute("SET search_path = public, pg_catalog");
        }

        upgrade(database);

        assertThat(ask(
                        database,
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))
                .containsExactly("0");
        try (Connection pooled = database.dataSource().getConnection();
                ResultSet path = pooled.createStatement().executeQuery("SHOW search_path")) {
            path.next();
            assertThat(path.getString(1)).isEqualTo("public, pg_catalog");
            assertThat(pooled.getAutoCommit()).isTrue();
        }
    }

    @Test
    void runsEachRevisionOnceWhenTenThreadsStartTogether(ScratchDatabase database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        Callable<Integer> start = () -> Migrator.at(migrations.toString())
                .on(new StartUp.Direct(database.jdbcUrl(), database.user(), database.password()))
                .upgradeToHead()
                .steps()
                .size();
        List<Integer> ran = new ArrayList<>();
        for (Future<Integer> each : threads.invokeAll(Collections.nCopies(10, start))) {
            ran.add(each.get());
        }
        threads.shutdown();

        assertThat(ran).filteredOn(steps -> steps > 0).containsExactly(2);
    }

    @Test
    void runsEachRevisionOnceWhenTenProcessesStartTogether(ScratchDatabase database) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            processes.add(start(database));
        }

        List<String> said = new ArrayList<>();
        for (Process process : processes) {
            said.add(new String(process.getInputStream().readAllBytes(), UTF_8).strip());
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        assertThat(said.stream().sorted())
                .containsExactly(
                        "ran 0", "ran 0", "ran 0", "ran 0", "ran 0", "ran 0", "ran 0", "ran 0", "ran 0", "ran 2");
        assertThat(ask(database, "SELECT revision FROM stepwell_version_history ORDER BY entry"))
                .containsExactly("a1", "b2");
    }

    @Test
    void anotherTakesOverWhenTheHolderIsKilledHalfWay(ScratchDatabase database) throws Exception {
        execute(database, "CREATE TABLE gate ()");
        write("c3", "b2", "LOCK TABLE gate IN SHARE MODE", "");
        try (Connection gate = database.connect(ConnectionPurpose.SCRIPTS);
                Statement closed = gate.createStatement()) {
            closed.execute("BEGIN; LOCK TABLE gate");
            Process holder = start(database);
            await().atMost(PATIENCE).until(() -> waitingAtTheGate(database) == 1);
            Process other = start(database);
            await().atMost(PATIENCE).until(() -> sessions(database) == 2);

            holder.destroyForcibly().waitFor();
            await().atMost(PATIENCE).until(() -> sessions(database) == 1 && waitingAtTheGate(database) == 1);
            closed.execute("COMMIT");

            assertThat(new String(other.getInputStream().readAllBytes(), UTF_8)).isEqualTo("ran 1\n");
        }
        assertThat(ask(database, "SELECT revision FROM stepwell_version_history ORDER BY entry"))
                .containsExactly("a1", "b2", "c3");
    }

    private static int waitingAtTheGate(ScratchDatabase database) throws SQLException {
        return Integer.parseInt(ask(
                        database,
                        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'gate'::regclass AND database ="
                                + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                .get(0));
    }

    /** Those of applications, not of this test. */
    private static int sessions(ScratchDatabase database) throws SQLException {
        return Integer.parseInt(ask(
                        database,
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND application_name NOT LIKE 'stepwell%'")
                .get(0));
    }

    private Process start(ScratchDatabase database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartUp.class.getName(),
                        migrations.toString(),
                        database.jdbcUrl(),
                        database.user(),
                        database.password())
                .redirectErrorStream(true)
                .start();
    }

    private RunReport upgrade(ScratchDatabase database) {
        return migrator(database).upgradeToHead();
    }

    private Migrator.OnDatabase migrator(ScratchDatabase database) {
        return Migrator.at(migrations.toString()).on(database.dataSource());
    }

    private void write(String id, String revises, String upgrade, String downgrade) throws IOException {
        Files.writeString(
                migrations.resolve(id + ".sql"),
                "-- Change " + id + "\n--\n-- revision: " + id + "\n-- revises: " + revises + "\n\n-- upgrade\n"
                        + upgrade + ";\n\n-- downgrade\n" + downgrade + ";\n");
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> ask(ScratchDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

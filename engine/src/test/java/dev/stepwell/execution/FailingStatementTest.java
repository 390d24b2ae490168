package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.RealPostgres;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said about a script that fails, and that looking for the place changes nothing. */
@ExtendWith(RealPostgres.class)
class FailingStatementTest {

    @Test
    void isFoundWithItsLine(ScratchDatabase database) throws SQLException {
        assertThat(error(database, "CREATE TABLE a ();\n\n-- twice\nCREATE TABLE a ();\nCREATE TABLE b ();"))
                .isEqualTo(new ScriptError(
                        "42P07", "relation \"a\" already exists", null, null, "CREATE TABLE a ()", Runs.FILE, 4));
    }

    @Test
    void isFoundWithTheLineInsideOfIt(ScratchDatabase database) throws SQLException {
        assertThat(error(database, "SELECT 1;\nSELECT 1,\n  2,\n  nothing;"))
                .isEqualTo(new ScriptError(
                        "42703",
                        "column \"nothing\" does not exist",
                        null,
                        null,
                        "SELECT 1,\n  2,\n  nothing",
                        Runs.FILE,
                        4));
    }

    @Test
    void keepsDetailAndHintOfTheServer(ScratchDatabase database) throws SQLException {
        assertThat(error(database, "CREATE TABLE a (id int); CREATE VIEW v AS SELECT * FROM a; DROP TABLE a;"))
                .isEqualTo(new ScriptError(
                        "2BP01",
                        "cannot drop table a because other objects depend on it",
                        "view v depends on table a",
                        "Use DROP ... CASCADE to drop the dependent objects too.",
                        "DROP TABLE a",
                        Runs.FILE,
                        1));
    }

    @Test
    void isNoneWhenTheCommitFails(ScratchDatabase database) throws SQLException {
        String deferred = """
                CREATE TABLE a (id int PRIMARY KEY, other int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO a VALUES (1, 2);
                """;

        ScriptError expected = new ScriptError(
                "23503",
                "insert or update on table \"a\" violates foreign key constraint \"a_other_fkey\"",
                "Key (other)=(2) is not present in table \"a\".",
                null,
                null,
                Runs.FILE,
                2);
        assertThat(error(database, deferred)).isEqualTo(expected);
    }

    @Test
    void isNoneWhenTheCommitOfTheScriptFails(ScratchDatabase database) throws SQLException {
        ScriptError error = error(database, """
                BEGIN;
                CREATE TABLE a (id int PRIMARY KEY, other int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO a VALUES (1, 2);
                COMMIT;
                """);

        assertThat(error.sqlState()).isEqualTo("23503");
        assertThat(error.line()).isEqualTo(4);
    }

    @Test
    void mayTakeNoLongerThanTheTimeout(ScratchDatabase database) throws SQLException {
        try (Runs runs = new Runs(database, Duration.ofSeconds(1))) {
            assertThat(runs.run("CREATE TABLE a ();\nSELECT pg_sleep(60);").error())
                    .contains(new ScriptError(
                            "57014",
                            "canceling statement due to user request",
                            null,
                            null,
                            "SELECT pg_sleep(60)",
                            Runs.FILE,
                            2));
            assertThat(runs.hasTable("a")).isFalse();
        }
    }

    @Test
    void isNotCommittedBySearchingForIt(ScratchDatabase database) throws SQLException {
        try (Runs runs = new Runs(database, Duration.ofSeconds(1))) {
            Execution execution = runs.run("CREATE TABLE a (); SELECT pg_sleep(0.7);\nSELECT pg_sleep(0.7);");

            assertThat(execution.error())
                    .contains(new ScriptError(
                            "57014", "canceling statement due to user request", null, null, null, Runs.FILE, 2));
            assertThat(execution.rolledBack()).isTrue();
            assertThat(runs.hasTable("a")).isFalse();
        }
    }

    private static ScriptError error(ScratchDatabase database, String sql) throws SQLException {
        try (Runs runs = new Runs(database)) {
            return runs.run(sql).error().orElseThrow();
        }
    }
}

package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.RealPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing of one script's session reaches the next, which production would run elsewhere. */
@ExtendWith(RealPostgres.class)
class SessionTest {

    Runs runs;

    @BeforeEach
    void open(ScratchDatabase database) throws SQLException {
        runs = new Runs(database);
    }

    @AfterEach
    void close() throws SQLException {
        runs.close();
    }

    @Test
    void forgetsSettings() throws SQLException {
        runs.run("CREATE SCHEMA other; SET search_path = other; SET default_transaction_read_only = on;");
        runs.run("CREATE TABLE a ();");

        assertThat(runs.hasTable("a")).isTrue();
    }

    @Test
    void forgetsTheRole() throws SQLException {
        runs.run("SET ROLE pg_monitor;");

        assertThat(runs.run("CREATE TABLE a AS SELECT current_user = session_user AS own")
                        .error())
                .isEmpty();
        assertThat(runs.answer("SELECT own FROM a")).isEqualTo("t");
    }

    @Test
    void forgetsTemporaryTables() throws SQLException {
        runs.run("CREATE TEMPORARY TABLE t ();");

        assertThat(runs.run("SELECT * FROM t").error().orElseThrow().sqlState()).isEqualTo("42P01");
    }

    @Test
    void forgetsCursorsPreparedStatementsAndChannels() throws SQLException {
        runs.run("DECLARE c CURSOR WITH HOLD FOR SELECT 1; PREPARE p AS SELECT 1; LISTEN l;");

        assertThat(runs.run("CREATE TABLE a AS SELECT (SELECT count(*) FROM pg_cursors WHERE is_holdable)"
                                + " + (SELECT count(*) FROM pg_prepared_statements WHERE name = 'p')"
                                + " + (SELECT count(*) FROM pg_listening_channels()) AS left_over")
                        .error())
                .isEmpty();
        assertThat(runs.answer("SELECT left_over FROM a")).isEqualTo("0");
    }

    @Test
    void forgetsHowStringsAreRead() throws SQLException {
        runs.run("CREATE TABLE a (); SET standard_conforming_strings = off;");

        assertThat(runs.run("COMMENT ON TABLE a IS 'up\\'; CREATE TABLE b ();").error())
                .isEmpty();
        assertThat(runs.answer(
                        "SELECT obj_description('b'::regclass) IS NULL AND obj_description('a'::regclass) = 'up\\'"))
                .isEqualTo("t");
    }

    @Test
    void releasesAdvisoryLocks() throws SQLException {
        runs.run("SELECT pg_advisory_lock(42);");
        runs.run("SELECT 1");

        assertThat(runs.answer("SELECT pg_try_advisory_lock(42)")).isEqualTo("t");
    }

    @Test
    void isOpenedAgainAfterAScriptHasKilledIt() throws SQLException {
        Execution killed = runs.run("CREATE TABLE a ();\nSELECT pg_terminate_backend(pg_backend_pid());");

        assertThat(killed.error())
                .contains(new ScriptError(
                        "57P01",
                        "terminating connection due to administrator command",
                        null,
                        null,
                        "SELECT pg_terminate_backend(pg_backend_pid())",
                        Runs.FILE,
                        2));
        assertThat(runs.run("CREATE TABLE b ();").error()).isEmpty();
        assertThat(runs.hasTable("a")).isFalse();
        assertThat(runs.hasTable("b")).isTrue();
    }
}

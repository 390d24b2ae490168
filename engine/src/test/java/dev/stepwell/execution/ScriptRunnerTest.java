package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.RealPostgres;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How scripts meet transactions. */
@ExtendWith(RealPostgres.class)
class ScriptRunnerTest {

    private Runs runs;

    @BeforeEach
    void open(ScratchDatabase database) {
        runs = new Runs(database);
    }

    @AfterEach
    void close() throws SQLException {
        runs.close();
    }

    @Test
    void runsAScriptInOneCommittedTransaction() throws SQLException {
        Execution execution = runs.run("""
                CREATE TABLE ids (id xid8);
                INSERT INTO ids SELECT pg_current_xact_id();
                INSERT INTO ids SELECT pg_current_xact_id();
                """);

        assertThat(execution.succeeded()).isTrue();
        assertThat(execution.transaction()).isEqualTo(TransactionUse.WRAPPED);
        assertThat(runs.answer("SELECT count(*) || ' rows, ' || count(DISTINCT id) || ' transaction' FROM ids"))
                .isEqualTo("2 rows, 1 transaction");
    }

    @Test
    void leavesNothingOfAScriptThatFails() throws SQLException {
        Execution execution = runs.run("CREATE TABLE a (); CREATE TABLE a ();");

        assertThat(execution.succeeded()).isFalse();
        assertThat(execution.rolledBack()).isTrue();
        assertThat(runs.hasTable("a")).isFalse();
    }

    @Test
    void doesNothingForAnEmptyScript() throws SQLException {
        assertThat(runs.run("-- nothing"))
                .isEqualTo(new Execution(TransactionUse.WRAPPED, null, true, Duration.ZERO, CatalogChange.NOTHING));
    }

    @Test
    void runsAScriptAgainOutsideATransactionWherePostgresqlAsksForIt() throws SQLException {
        Execution execution = runs.run("CREATE TABLE a (id int); CREATE INDEX CONCURRENTLY ix ON a (id);");

        assertThat(execution.succeeded()).isTrue();
        assertThat(execution.transaction()).isEqualTo(TransactionUse.REFUSED);
        assertThat(runs.hasTable("ix")).isTrue();
    }

    @Test
    void keepsWhatAScriptOutsideATransactionDidBeforeItFailed() throws SQLException {
        Execution execution = runs.runOutsideTransaction("CREATE TABLE a (); CREATE TABLE a ();");

        assertThat(execution.transaction()).isEqualTo(TransactionUse.DECLARED_NONE);
        assertThat(execution.succeeded()).isFalse();
        assertThat(execution.rolledBack()).isFalse();
        assertThat(runs.hasTable("a")).isTrue();
    }

    @Test
    void leavesTheTransactionOfAScriptToTheScript() throws SQLException {
        Execution execution = runs.run("BEGIN; CREATE TABLE a (); COMMIT;");

        assertThat(execution.succeeded()).isTrue();
        assertThat(execution.transaction()).isEqualTo(TransactionUse.OWN);
        assertThat(runs.hasTable("a")).isTrue();
    }

    @Test
    void leavesNothingOfAFailedScriptThatIsOneTransactionOfItsOwn() throws SQLException {
        Execution execution = runs.run("BEGIN; CREATE TABLE a (); CREATE TABLE a (); COMMIT;");

        assertThat(execution.rolledBack()).isTrue();
        assertThat(runs.hasTable("a")).isFalse();
    }

    @Test
    void keepsTheCommittedPartOfAScriptWithSeveralTransactions() throws SQLException {
        Execution execution = runs.run("BEGIN; CREATE TABLE a (); COMMIT; BEGIN; CREATE TABLE a (); COMMIT;");

        assertThat(execution.transaction()).isEqualTo(TransactionUse.OWN);
        assertThat(execution.succeeded()).isFalse();
        assertThat(execution.rolledBack()).isFalse();
        assertThat(runs.hasTable("a")).isTrue();
    }

    @Test
    void refusesAScriptThatNeverCommits() throws SQLException {
        Execution execution = runs.run("BEGIN;\nCREATE TABLE a ();");

        assertThat(execution.error())
                .contains(new ScriptError(
                        "25001",
                        "the script begins a transaction and never commits it",
                        null,
                        "End the script with COMMIT, or leave BEGIN out.",
                        null,
                        Runs.FILE,
                        2));
        assertThat(runs.hasTable("a")).isFalse();
    }

    @Test
    void takesBodiesWithSemicolonsAsTheyAre() throws SQLException {
        Execution execution = runs.run("""
                CREATE FUNCTION one() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END;
                CREATE FUNCTION two() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN '?;{d 1}'; END $$;
                """);

        assertThat(execution.error()).isEmpty();
        assertThat(runs.answer("SELECT one() || two()")).isEqualTo("2?;{d 1}");
    }

    @Test
    void letsAScriptSayHowItsTransactionIsIsolated() throws SQLException {
        Execution execution = runs.run("""
                SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
                CREATE TABLE a AS SELECT current_setting('transaction_isolation') AS level;
                """);

        assertThat(execution.error()).isEmpty();
        assertThat(execution.transaction()).isEqualTo(TransactionUse.WRAPPED);
        assertThat(runs.answer("SELECT level FROM a")).isEqualTo("serializable");
    }

    @Test
    void readsTheStringsOfAScriptAsTheScriptSaysInBetween() throws SQLException {
        Execution execution = runs.run("""
                CREATE TABLE a (x text);
                SET standard_conforming_strings = off;
                INSERT INTO a VALUES ('a\\\\b');
                """);

        assertThat(execution.error()).isEmpty();
        assertThat(runs.answer("SELECT x FROM a")).isEqualTo("a\\b");
    }

    @Test
    void runsAScriptThatIsTooLongForOneMessage() throws SQLException {
        String insert = "INSERT INTO a VALUES ('" + "x".repeat(1000) + "');\n";

        Execution execution = runs.run("CREATE TABLE a (x text);\n" + insert.repeat(250));

        assertThat(execution.error()).isEmpty();
        assertThat(runs.answer("SELECT count(*) FROM a")).isEqualTo("250");
    }

    @Test
    void findsConstraintsThatSpeakUpAtTheCommit() throws SQLException {
        Execution execution = runs.run("""
                CREATE TABLE a (id int UNIQUE DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO a VALUES (1), (1);
                """);

        assertThat(execution.error()).map(ScriptError::sqlState).contains("23505");
        assertThat(runs.hasTable("a")).isFalse();
    }
}

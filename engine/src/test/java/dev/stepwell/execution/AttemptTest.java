package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.RealPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scripts that are not committed at once. */
@ExtendWith(RealPostgres.class)
class AttemptTest {

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
    void isSeenByOthersOnceItIsKept() throws SQLException {
        Attempt attempt = runs.attempt("CREATE TABLE a ();");

        assertThat(runs.hasTable("a")).isFalse();
        assertThat(attempt.keep().succeeded()).isTrue();
        assertThat(runs.hasTable("a")).isTrue();
        assertThat(attempt.isOpen()).isFalse();
    }

    @Test
    void leavesNothingOfItselfAndOfTheScriptAfterItWhenBothAreUndone() throws SQLException {
        runs.run("CREATE TABLE a ();");

        Attempt attempt = runs.attempt("DROP TABLE a;");

        assertThat(runs.runAndUndo(attempt, "CREATE TABLE a (); CREATE TABLE b ();"))
                .hasValueSatisfying(
                        execution -> assertThat(execution.succeeded()).isTrue());
        assertThat(runs.hasTable("a")).isTrue();
        assertThat(runs.hasTable("b")).isFalse();
    }

    @Test
    void tellsWhichStatementMissesOrRepeatsAName() throws SQLException {
        Attempt attempt = runs.attempt("CREATE TABLE a ();");

        Execution again =
                runs.runAndUndo(attempt, "SELECT 1;\nCREATE TABLE a ();").orElseThrow();

        assertThat(again.error().orElseThrow().sqlState()).isEqualTo("42P07");
        assertThat(again.error().orElseThrow().line()).isEqualTo(2);
        assertThat(runs.hasTable("a")).isFalse();
    }

    /** Values that are new to an enum can be used once they are committed (PostgreSQL manual, "ALTER TYPE"). */
    @Test
    void saysNothingOfWhatOnlyTheTransactionRefuses() throws SQLException {
        runs.run("CREATE TYPE mood AS ENUM ('sad');");

        Attempt attempt = runs.attempt("ALTER TYPE mood ADD VALUE 'glad';");

        assertThat(runs.runAndUndo(attempt, "SELECT 'glad'::mood;")).isEmpty();
        assertThat(runs.answer("SELECT enum_range(NULL::mood)")).isEqualTo("{sad}");
    }

    @Test
    void saysNothingOfAScriptThatCannotRunInATransaction() throws SQLException {
        runs.run("CREATE TABLE a (id int);");

        Attempt attempt = runs.attempt("CREATE TABLE b ();");

        assertThat(runs.runAndUndo(attempt, "CREATE INDEX CONCURRENTLY ix ON a (id);"))
                .isEmpty();
        assertThat(runs.hasTable("b")).isFalse();
        assertThat(runs.hasTable("ix")).isFalse();
    }

    @Test
    void givesTheNextScriptASessionAsGoodAsNew() throws SQLException {
        Attempt attempt = runs.attempt(
                "CREATE SCHEMA other; SET search_path = other; CREATE TEMPORARY TABLE a () ON COMMIT DROP;");

        assertThat(runs.runAndUndo(
                        attempt,
                        "CREATE TABLE public.a (); SELECT 1 / (to_regclass('a') = 'public.a'::regclass)::int;"))
                .hasValueSatisfying(
                        execution -> assertThat(execution.succeeded()).isTrue());
    }

    @Test
    void cannotBeUndoneWhenItHadToBeCommitted() throws SQLException {
        Attempt attempt = runs.attempt("CREATE TABLE a (id int); CREATE INDEX CONCURRENTLY ix ON a (id);");

        assertThat(attempt.isOpen()).isFalse();
        assertThat(attempt.keep().transaction()).isEqualTo(TransactionUse.REFUSED);
        assertThat(runs.hasTable("ix")).isTrue();
        assertThatThrownBy(() -> runs.runAndUndo(attempt, "SELECT 1;"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("An attempt that has ended cannot be undone.");
    }

    @Test
    void leavesNothingOfAScriptThatFails() throws SQLException {
        Attempt attempt = runs.attempt("CREATE TABLE a (); CREATE TABLE a ();");

        assertThat(attempt.isOpen()).isFalse();
        assertThat(attempt.execution().error().orElseThrow().sqlState()).isEqualTo("42P07");
        assertThat(runs.hasTable("a")).isFalse();
    }
}

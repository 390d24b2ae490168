package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.RealPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several scripts in one message. */
@ExtendWith(RealPostgres.class)
class SeveralScriptsTest {

    private Runs runs;

    @BeforeEach
    void open(ScratchDatabase database) throws SQLException {
        runs = Runs.told(database);
    }

    @AfterEach
    void close() throws SQLException {
        runs.close();
    }

    @Nested
    class InOneTransaction {

        @Test
        void runsOneAfterTheOtherInOneTransaction() throws SQLException {
            List<Execution> all = runs.runAll(
                            "CREATE TABLE a ()", "CREATE TABLE b ()", "DROP TABLE a; CREATE TABLE c ()")
                    .orElseThrow();

            assertThat(all).hasSize(3).allMatch(Execution::succeeded);
            assertThat(runs.hasTable("a")).isFalse();
            assertThat(runs.answer("SELECT count(DISTINCT xmin::text) FROM pg_class WHERE relname IN ('b', 'c')"))
                    .isEqualTo("1");
        }

        @Test
        void tellsHowLongEachHasTaken() throws SQLException {
            List<Execution> all = runs.runAll("CREATE TABLE a ()", "CREATE INDEX ix ON a ((1))")
                    .orElseThrow();

            assertThat(all).extracting(Execution::time).allMatch(time -> time.compareTo(Duration.ZERO) > 0);
        }

        @Test
        void tellsWithTheLastWhatAllHaveChanged() throws SQLException {
            List<Execution> all =
                    runs.runAll("CREATE TABLE a ()", "CREATE TABLE b ()").orElseThrow();

            assertThat(all.get(0).changes()).isEqualTo(CatalogChange.NOTHING);
            assertThat(all.get(1).changes().signals().shape())
                    .contains("CREATE TABLE")
                    .filteredOn(word -> word.equals("CREATE TABLE"))
                    .hasSize(2);
        }

        @Test
        void leavesNothingWhenOneFails() throws SQLException {
            assertThat(runs.runAll("CREATE TABLE a ()", "CREATE TABLE a ()")).isEmpty();
            assertThat(runs.hasTable("a")).isFalse();
            assertThat(runs.run("CREATE TABLE b ()").error()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SELECT 1",
                    "CREATE TEMPORARY TABLE t ()",
                    "SET search_path = pg_catalog",
                    "CREATE TABLE b (); COMMIT",
                    "CREATE INDEX CONCURRENTLY ix ON a ((1))"
                })
        void doesNothingWhereOneMayTouchMoreThanTheSchema(String other) throws SQLException {
            assertThat(runs.runAll("CREATE TABLE a ()", other)).isEmpty();
            assertThat(runs.hasTable("a")).isFalse();
        }
    }

    @Nested
    class EachInItsOwn {

        @Test
        void runsEachInATransactionOfItsOwn() throws SQLException {
            List<Execution> all = runs.runEach("CREATE TABLE a ()", "CREATE TABLE b ()", "CREATE TABLE c ()")
                    .orElseThrow();

            assertThat(all).hasSize(3).allMatch(Execution::succeeded);
            assertThat(runs.answer("SELECT count(DISTINCT xmin::text) FROM pg_class WHERE relname IN ('a', 'b', 'c')"))
                    .isEqualTo("3");
        }

        @Test
        void tellsWhatEachHasChangedAndHowLongItHasTaken() throws SQLException {
            List<Execution> all = runs.runEach("CREATE TABLE a ()", "DROP TABLE a", "CREATE TYPE t AS ENUM ()")
                    .orElseThrow();

            assertThat(all)
                    .extracting(run -> run.changes().signals().shape().get(0))
                    .containsExactly("CREATE TABLE", "dropped 1259 #0", "CREATE TYPE");
            assertThat(all).extracting(Execution::time).allMatch(time -> time.compareTo(Duration.ZERO) > 0);
        }

        @Test
        void keepsWhatRanBeforeOneFails() throws SQLException {
            assertThat(runs.runEach("CREATE TABLE a ()", "CREATE TABLE a ()", "CREATE TABLE b ()"))
                    .isEmpty();
            assertThat(runs.hasTable("a")).isTrue();
            assertThat(runs.hasTable("b")).isFalse();
            assertThat(runs.run("CREATE TABLE b ()").error()).isEmpty();
        }

        @Test
        void sendsOneByOneWhatDoesNotOnlyDefine() throws SQLException {
            List<Execution> all = runs.runEach(
                            "CREATE TABLE a ()", "SET work_mem = '4MB'; INSERT INTO a DEFAULT VALUES")
                    .orElseThrow();

            assertThat(all).hasSize(2).allMatch(Execution::succeeded);
            assertThat(runs.answer("SELECT count(*) FROM a")).isEqualTo("1");
        }

        @Test
        void endsWhereOneOfThemFails() throws SQLException {
            assertThat(runs.runEach("SET work_mem = '4MB'", "DROP TABLE nowhere", "CREATE TABLE a ()"))
                    .isEmpty();
            assertThat(runs.hasTable("a")).isFalse();
        }
    }
}

package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementClassTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "begin work",
                "START TRANSACTION READ ONLY",
                "BEGIN /* x */ ISOLATION LEVEL SERIALIZABLE"
            })
    void knowsWhatBeginsATransaction(String sql) {
        assertThat(classify(sql)).isEqualTo(StatementClass.BEGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMIT", "END", "end transaction", "PREPARE TRANSACTION 'a'"})
    void knowsWhatEndsATransaction(String sql) {
        assertThat(classify(sql)).isEqualTo(StatementClass.COMMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLLBACK", "Abort", "ROLLBACK WORK"})
    void knowsWhatRollsATransactionBack(String sql) {
        assertThat(classify(sql)).isEqualTo(StatementClass.ROLLBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAVEPOINT a", "RELEASE a", "ROLLBACK TO a", "ROLLBACK TRANSACTION TO SAVEPOINT a"})
    void knowsSavepoints(String sql) {
        assertThat(classify(sql)).isEqualTo(StatementClass.SAVEPOINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY i ON a (b)",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON a (b)",
                "DROP INDEX CONCURRENTLY i",
                "REINDEX (VERBOSE) TABLE CONCURRENTLY a",
                "ALTER TABLE a DETACH PARTITION b CONCURRENTLY",
                "VACUUM a",
                "ALTER SYSTEM SET work_mem = '1MB'",
                "CREATE DATABASE a"
            })
    void knowsWhatIsRefusedInsideATransaction(String sql) {
        assertThat(classify(sql)).isEqualTo(StatementClass.STANDALONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREPARE p AS SELECT 1",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY a",
                "CREATE INDEX \"concurrently\" ON a (b)",
                "\"begin\"",
                "CREATE TABLE a (b int)",
                "SELECT 1"
            })
    void leavesTheRestAsOther(String sql) {
        assertThat(classify(sql)).isEqualTo(StatementClass.OTHER);
    }

    private static StatementClass classify(String sql) {
        return StatementSplitter.split("s.sql", sql).statements().get(0).kind();
    }
}

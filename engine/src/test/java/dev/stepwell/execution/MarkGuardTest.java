package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.DatabaseException;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.RealPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No script runs in a database that has lost the mark of its creator, however its transaction is made. */
@ExtendWith(RealPostgres.class)
class MarkGuardTest {

    private Runs runs;
    private String name = "";
    private String mark = "";

    @BeforeEach
    void takeTheMarkAway(ScratchDatabase database) throws SQLException {
        runs = new Runs(database);
        name = database.name();
        mark = runs.answer(
                "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '" + name + "'");
        runs.run("COMMENT ON DATABASE " + name + " IS 'production';");
    }

    @AfterEach
    void giveItBack(ScratchDatabase database) throws SQLException {
        runs.close();
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute("COMMENT ON DATABASE " + name + " IS '" + mark + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE a ();", "BEGIN; CREATE TABLE a (); COMMIT;", "CREATE TABLE a (); COMMIT;"})
    void runsNothing(String script) throws SQLException {
        assertThatNothingRuns(runs, script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE a ();", "BEGIN; CREATE TABLE a (); COMMIT;", "CREATE TABLE a (); COMMIT;"})
    void runsNothingWhereAnotherSessionIsTold(String script, ScratchDatabase database) throws SQLException {
        try (Runs told = Runs.told(database)) {
            assertThatNothingRuns(told, script);
        }
    }

    private void assertThatNothingRuns(Runs any, String script) throws SQLException {
        assertThatThrownBy(() -> any.run(script))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "Database " + name + " does not carry the mark that it was given when it was created: it has"
                                + " the comment 'production'." + System.lineSeparator()
                                + "Nothing was changed in it. Remove the COMMENT ON DATABASE from the scripts, or drop the"
                                + " database by hand.");
        assertThat(runs.hasTable("a")).isFalse();
    }
}

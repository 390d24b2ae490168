package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stepwell.database.ScratchDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same where another session is told what scripts change, and one function does what many statements did. */
class TrackedSessionTest extends SessionTest {

    @BeforeEach
    @Override
    void open(ScratchDatabase database) throws SQLException {
        runs = Runs.told(database);
    }

    @Test
    void doesWithoutTheFunctionsOnceTheirSessionHasEnded() throws SQLException {
        runs.run("CREATE TABLE a ();");
        runs.endReading();
        await().until(() -> runs.answer("SELECT count(*) FROM pg_proc WHERE proname = 'stepwell_changes'")
                .equals("0"));

        Execution execution = runs.run("CREATE TABLE b ();");

        assertThat(execution.error()).isEmpty();
        assertThat(execution.changes().isRead()).isFalse();
        assertThat(runs.hasTable("b")).isTrue();
    }
}

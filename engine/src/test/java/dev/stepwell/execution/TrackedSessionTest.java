package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same where another session is told what scripts change, and one function does what many statements did. */
class TrackedSessionTest extends SessionTest {

    private Connection reading;

    @BeforeEach
    @Override
    void open(ScratchDatabase database) throws SQLException {
        reading = database.connect(ConnectionPurpose.READING);
        runs = Runs.toldTo(reading, database);
    }

    @AfterEach
    void endReading() throws SQLException {
        reading.close();
    }

    @Test
    void doesWithoutTheFunctionsOnceTheirSessionHasEnded() throws SQLException {
        runs.run("CREATE TABLE a ();");
        reading.close();
        await().until(() -> runs.answer("SELECT count(*) FROM pg_proc WHERE proname = 'stepwell_changes'")
                .equals("0"));

        Execution execution = runs.run("CREATE TABLE b ();");

        assertThat(execution.error()).isEmpty();
        assertThat(execution.changes().isRead()).isFalse();
        assertThat(runs.hasTable("b")).isTrue();
    }
}

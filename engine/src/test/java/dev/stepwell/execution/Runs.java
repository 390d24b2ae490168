package dev.stepwell.execution;

import dev.stepwell.catalog.ChangeProbe;
import dev.stepwell.catalog.ChangeTracker;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.revision.Direction;
import dev.stepwell.script.Script;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs texts as scripts in one scratch database, and asks from outside what came of it. */
final class Runs implements AutoCloseable {

    static final String FILE = "db/a1.sql";

    private final ScratchDatabase database;
    private final ScriptRunner runner;
    private final ChangeProbe probe;
    private final @Nullable Connection reading;

    Runs(ScratchDatabase database) {
        this(database, Duration.ofMinutes(1));
    }

    Runs(ScratchDatabase database, Duration timeout) {
        this(database, timeout, ChangeProbe.NOTES_ONLY, null);
    }

    private Runs(ScratchDatabase database, Duration timeout, ChangeProbe probe, @Nullable Connection reading) {
        this.database = database;
        this.runner = new ScriptRunner(database, timeout);
        this.probe = probe;
        this.reading = reading;
    }

    /** Runs that tell another session what they change, as in a walk. */
    static Runs told(ScratchDatabase database) throws SQLException {
        Connection reading = database.connect(ConnectionPurpose.READING);
        ChangeProbe probe = ChangeTracker.install(reading, Set.of(), FreshSession.statements(database));
        return new Runs(database, Duration.ofMinutes(1), probe, reading);
    }

    /** Ends the session that is told. */
    void endReading() throws SQLException {
        if (reading != null) {
            reading.close();
        }
    }

    Execution run(String sql, String... bookkeeping) throws SQLException {
        return runner.run(script(sql), List.of(bookkeeping), probe);
    }

    Optional<List<Execution>> runAll(String... sql) throws SQLException {
        return runner.runAll(recorded(sql), probe);
    }

    Optional<List<Execution>> runEach(String... sql) throws SQLException {
        return runner.runEach(recorded(sql), probe);
    }

    private static List<ScriptRunner.Recorded> recorded(String... sql) {
        return Arrays.stream(sql)
                .map(text -> new ScriptRunner.Recorded(script(text), List.of()))
                .toList();
    }

    Attempt attempt(String sql) throws SQLException {
        return runner.attempt(script(sql), List.of(), probe);
    }

    Optional<Execution> runAndUndo(Attempt attempt, String sql) throws SQLException {
        return attempt.runAndUndo(script(sql), List.of(), probe);
    }

    Execution runOutsideTransaction(String sql) throws SQLException {
        Script script = script(sql);
        return runner.run(
                new Script(script.direction(), script.file(), script.text(), script.statements(), false), List.of());
    }

    private static Script script(String sql) {
        return Script.of(Direction.UPGRADE, FILE, sql);
    }

    /** Whether a committed table of this name is in the schema {@code public}. */
    boolean hasTable(String name) throws SQLException {
        return answer("SELECT to_regclass('public." + name + "') IS NOT NULL").equals("t");
    }

    String answer(String query) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        runner.close();
        endReading();
    }
}

package dev.stepwell.walk;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.Execution;
import dev.stepwell.execution.ScriptRunner;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Step;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scratch database under walk: runs steps, knows which heads are applied, reads the schema. */
final class WorkingDatabase implements AutoCloseable {

    private final ScratchDatabase database;
    private final Bookkeeping bookkeeping;
    private final ScriptRunner runner;
    private @Nullable SchemaReading reading;
    private Heads heads;

    private WorkingDatabase(ScratchDatabase database, Bookkeeping bookkeeping, Heads heads, Duration timeout) {
        this.database = database;
        this.bookkeeping = bookkeeping;
        this.heads = heads;
        this.runner = new ScriptRunner(database, timeout);
    }

    /** A new database at base, with the version table that the first revision would find. */
    static WorkingDatabase atBase(ScratchDatabase database, Bookkeeping bookkeeping, Duration timeout)
            throws SQLException {
        if (bookkeeping.table().isPresent()) {
            try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                    Statement statement = connection.createStatement()) {
                statement.execute(bookkeeping.table().get().create());
            }
        }
        return new WorkingDatabase(database, bookkeeping, Heads.base(), timeout);
    }

    /** A database that already stands where {@code heads} say: a copy of another one. */
    static WorkingDatabase copied(ScratchDatabase database, Bookkeeping bookkeeping, Heads heads, Duration timeout) {
        return new WorkingDatabase(database, bookkeeping, heads, timeout);
    }

    Execution run(Script script, Step step) throws SQLException {
        Heads target = bookkeeping.after(heads, step);
        List<String> rows = bookkeeping.statements(heads, target);
        Execution execution = runner.run(script, rows);
        if (execution.succeeded()) {
            heads = target;
        }
        return execution;
    }

    /** Treats a revision whose upgrade failed as applied, so that the revisions above it can be tried. */
    void pass(Step step) {
        heads = bookkeeping.after(heads, step);
    }

    /** The whole schema as it stands; objects equal to those of {@code previous} are the same instances. */
    SchemaSnapshot read(SchemaSnapshot previous) throws SQLException {
        if (reading == null) {
            reading = SchemaReading.of(database, bookkeeping.table());
        }
        return reading.read(previous);
    }

    ScratchDatabase database() {
        return database;
    }

    Heads heads() {
        return heads;
    }

    /** Ends the sessions, so that the database can be copied; the next step opens them again. */
    void disconnect() throws SQLException {
        runner.close();
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }

    @Override
    public void close() throws SQLException {
        disconnect();
        database.close();
    }
}

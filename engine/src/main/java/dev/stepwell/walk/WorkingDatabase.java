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
import java.util.List;

/** A scratch database under walk: runs steps, knows which heads are applied, reads the schema. */
final class WorkingDatabase implements AutoCloseable {

    private final ScratchDatabase database;
    private final Bookkeeping bookkeeping;
    private final ScriptRunner runner;
    private final SchemaReading reading;
    private Heads heads;

    private WorkingDatabase(ScratchDatabase database, Bookkeeping bookkeeping, Heads heads, WalkSettings settings) {
        this.database = database;
        this.bookkeeping = bookkeeping;
        this.heads = heads;
        this.runner = new ScriptRunner(database, settings.scriptTimeout());
        this.reading = new SchemaReading(database, bookkeeping.table(), settings.reading());
    }

    /** A new database at base, with the version table that the first revision would find. */
    static WorkingDatabase atBase(ScratchDatabase database, Bookkeeping bookkeeping, WalkSettings settings)
            throws SQLException {
        WorkingDatabase working = new WorkingDatabase(database, bookkeeping, Heads.base(), settings);
        try {
            working.createVersionTable();
        } catch (SQLException | RuntimeException e) {
            working.closeAfter(e);
            throw e;
        }
        return working;
    }

    private void createVersionTable() throws SQLException {
        if (bookkeeping.table().isPresent()) {
            try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                    Statement statement = connection.createStatement()) {
                statement.execute(bookkeeping.table().get().create());
            }
        }
    }

    /** A database that already stands where {@code heads} say: a copy of another one. */
    static WorkingDatabase copied(
            ScratchDatabase database, Bookkeeping bookkeeping, Heads heads, WalkSettings settings) {
        return new WorkingDatabase(database, bookkeeping, heads, settings);
    }

    Execution run(Script script, Step step) throws SQLException {
        Heads target = bookkeeping.after(heads, step);
        List<String> rows = bookkeeping.statements(heads, target);
        Execution execution = runner.run(script, rows);
        reading.changed(execution);
        if (execution.succeeded()) {
            heads = target;
        }
        return execution;
    }

    /** Treats a revision whose upgrade failed as applied, so that the revisions above it can be tried. */
    void pass(Step step) {
        heads = bookkeeping.after(heads, step);
    }

    /** The schema as it stands; objects equal to those of {@code expected} are the same instances. */
    SchemaSnapshot read(SchemaSnapshot expected) throws SQLException {
        return reading.read().sharing(expected);
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
        reading.close();
    }

    /** Drops the database after a failure, which another one must not hide. */
    void closeAfter(Exception failure) {
        try {
            close();
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            disconnect();
        } finally {
            database.close();
        }
    }
}

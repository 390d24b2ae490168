package dev.stepwell.walk;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.Execution;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database that was only ever upgraded, straight, and only as far as somebody asked. A walk without faults never
 * asks; one with faults gets its clean states as copies of this database, so that every upgrade is run at most once
 * more, however many faults there are.
 */
final class CleanLine implements AutoCloseable {

    private final PostgresServer server;
    private final WalkSettings settings;
    private final Bookkeeping bookkeeping;
    private final List<Rung> rungs;
    private @Nullable WorkingDatabase database;
    private int position;

    /**
     * @param rungs the way up so far, in order; grows while the walk goes on
     */
    CleanLine(PostgresServer server, WalkSettings settings, Bookkeeping bookkeeping, List<Rung> rungs) {
        this.server = server;
        this.settings = settings;
        this.bookkeeping = bookkeeping;
        this.rungs = rungs;
    }

    /** A copy of the state in which exactly the first {@code count} rungs are taken. */
    WorkingDatabase copyAt(int count, Reading reading) throws SQLException {
        return copy(at(count), reading);
    }

    /** A copy of a clean state with {@code from} rungs taken, led on to {@code to}. */
    WorkingDatabase copyOf(WorkingDatabase clean, int from, int to, Reading reading) throws SQLException {
        WorkingDatabase copy = copy(clean, reading);
        try {
            upgrade(copy, from, to);
        } catch (SQLException | RuntimeException e) {
            copy.closeAfter(e);
            throw e;
        }
        return copy;
    }

    private WorkingDatabase copy(WorkingDatabase source, Reading reading) throws SQLException {
        source.disconnect();
        ScratchDatabase copy = server.copy(source.database(), settings.suite());
        return WorkingDatabase.copied(copy, bookkeeping, source.heads(), settings.reading(reading));
    }

    private WorkingDatabase at(int count) throws SQLException {
        if (database != null && position > count) {
            database.close();
            database = null;
        }
        if (database == null) {
            database = WorkingDatabase.atBase(server.create(settings.suite()), bookkeeping, settings);
            position = 0;
        }
        upgrade(database, position, count);
        position = count;
        return database;
    }

    private void upgrade(WorkingDatabase target, int from, int to) throws SQLException {
        for (Rung rung : rungs.subList(from, to)) {
            if (!rung.up()) {
                target.pass(rung.upgrade());
                continue;
            }
            Execution execution = target.run(rung.script().upgrade(), rung.upgrade());
            if (!execution.succeeded()) {
                throw WalkException.notRepeatable(rung.id(), execution.error().orElseThrow());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}

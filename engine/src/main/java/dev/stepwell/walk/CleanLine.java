package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Step;
import dev.stepwell.script.RevisionScript;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database that was only ever upgraded, straight, and only as far as somebody asked. A walk without faults never
 * asks; one with faults gets its clean states as copies of this database, so that every upgrade is run at most once
 * more, however many faults there are. Where the walk has to do with one database at a time, there is no such line, and
 * each clean state is made anew.
 */
final class CleanLine {

    private final Databases databases;
    private final WalkSettings settings;
    private final List<Rung> rungs;
    private @Nullable WorkingDatabase database;
    private int position;

    /**
     * @param rungs the way up so far, in order; grows while the walk goes on
     */
    CleanLine(Databases databases, WalkSettings settings, List<Rung> rungs) {
        this.databases = databases;
        this.settings = settings;
        this.rungs = rungs;
    }

    /** The state in which exactly the first {@code count} rungs are taken. It may be in place of all other databases. */
    WorkingDatabase cleanAt(int count, Reading reading) throws SQLException {
        Optional<WorkingDatabase> copy = copyAt(count, reading);
        return copy.isPresent() ? copy.get() : rebuilt(count, reading);
    }

    /**
     * Takes the line one revision further, of which nobody knows yet whether it goes up.
     *
     * @return whether it did; if not, it left nothing behind
     * @throws Interference when it left something behind
     */
    boolean extend(RevisionScript script) throws SQLException {
        WorkingDatabase line = Objects.requireNonNullElseGet(lead(rungs.size()), () -> {
            throw new Interference();
        });
        Step step = new Step(script.revision().id(), Direction.UPGRADE);
        Execution up = line.run(script.upgrade(), step);
        if (!up.rolledBack()) {
            throw new Interference();
        }
        if (!up.succeeded()) {
            line.pass(step);
        }
        position++;
        return up.succeeded();
    }

    /** A copy beside the other databases; empty where they cannot be side by side. */
    Optional<WorkingDatabase> copyAt(int count, Reading reading) throws SQLException {
        WorkingDatabase line = lead(count);
        return line == null ? Optional.empty() : Optional.of(databases.copyOf(line, reading));
    }

    /** A clean state with {@code from} rungs taken, led on to {@code to}. It may be in place of all other databases. */
    WorkingDatabase cleanFrom(WorkingDatabase clean, int from, int to, Reading reading) throws SQLException {
        WorkingDatabase copy = databases.copyOf(clean, reading);
        if (upgrade(copy, from, to).isEmpty()) {
            return copy;
        }
        databases.keepToOne();
        return rebuilt(to, reading);
    }

    /** The line itself, led to a state; null where the walk has to do with one database at a time. */
    private @Nullable WorkingDatabase lead(int count) throws SQLException {
        if (databases.isSingle()) {
            return null;
        }
        if (database != null && position > count) {
            database.close();
            database = null;
        }
        if (database == null) {
            database = databases.atBase(settings.reading());
            position = 0;
        }
        if (upgrade(database, position, count).isEmpty()) {
            position = count;
            return database;
        }
        databases.keepToOne();
        return null;
    }

    private WorkingDatabase rebuilt(int count, Reading reading) throws SQLException {
        WorkingDatabase only = databases.onlyOne(reading);
        Optional<NotRepeatable> failure = upgrade(only, 0, count);
        if (failure.isPresent()) {
            throw failure.get();
        }
        return only;
    }

    private Optional<NotRepeatable> upgrade(WorkingDatabase target, int from, int to) throws SQLException {
        for (Rung rung : rungs.subList(from, to)) {
            if (!rung.up()) {
                target.pass(rung.upgrade());
                continue;
            }
            Execution execution = target.run(rung.script().upgrade(), rung.upgrade());
            if (!execution.succeeded()) {
                return Optional.of(new NotRepeatable(rung.id(), execution));
            }
        }
        return Optional.empty();
    }
}

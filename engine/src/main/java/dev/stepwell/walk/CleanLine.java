package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.script.RevisionScript;
import java.sql.SQLException;
import java.util.ArrayList;
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
     * Takes the line further, over revisions of which nobody knows yet whether they go up.
     *
     * @return for each revision whether it did; at least one, and none after the first that did not, which left nothing behind
     * @throws Interference when it left something behind
     */
    List<Boolean> extend(List<RevisionScript> scripts) throws SQLException {
        WorkingDatabase line = Objects.requireNonNullElseGet(lead(rungs.size()), () -> {
            throw new Interference();
        });
        List<Leg> legs = scripts.stream().map(Leg::up).toList();
        List<Boolean> up = new ArrayList<>();
        for (Execution run : line.runUnread(legs)) {
            if (!run.rolledBack()) {
                throw new Interference();
            }
            if (!run.succeeded()) {
                line.pass(legs.get(up.size()).step());
            }
            up.add(run.succeeded());
            position++;
        }
        return up;
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
        List<Rung> up = new ArrayList<>();
        for (Rung rung : rungs.subList(from, to)) {
            if (rung.up()) {
                up.add(rung);
                continue;
            }
            Optional<NotRepeatable> failure = upgrade(target, up);
            if (failure.isPresent()) {
                return failure;
            }
            up.clear();
            target.pass(rung.upgrade());
        }
        return upgrade(target, up);
    }

    private static Optional<NotRepeatable> upgrade(WorkingDatabase target, List<Rung> up) throws SQLException {
        List<Execution> runs =
                target.runUnread(up.stream().map(rung -> Leg.up(rung.script())).toList());
        int last = runs.size() - 1;
        return last < 0 || runs.get(last).succeeded()
                ? Optional.empty()
                : Optional.of(new NotRepeatable(up.get(last).id(), runs.get(last)));
    }
}

package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.Script;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way down: from head to base in one go, as a team would roll back. Where a revision has no way down, the descent
 * goes on below it, from the clean state above the next revision that leaves something behind: down to there it could
 * only repeat the round trips.
 */
final class Descent {

    /**
     * So many steps are taken before somebody reads, and twice as many after each time that this went well: what is dropped
     * before need not be read. What has led to another schema than expected is taken again one by one.
     */
    private static final int FEW_TOGETHER = 32;

    private static final int MOST_TOGETHER = 512;

    private final Log log;
    private final CleanStates clean;
    private final List<Rung> rungs;
    private @Nullable WorkingDatabase database;
    private SchemaSnapshot current;
    /** Down to so many rungs each step is read alone, because together they went wrong. */
    private int alone = Integer.MAX_VALUE;
    /** So many are taken together next time. */
    private int most = FEW_TOGETHER;

    /** One that begins at the next revision that leaves something behind. */
    Descent(Log log, CleanStates clean, List<Rung> rungs, SchemaSnapshot nothing) {
        this.log = log;
        this.clean = clean;
        this.rungs = rungs;
        this.current = nothing;
    }

    /**
     * One that begins where somebody stands.
     *
     * @param top its database is closed when the descent cannot go on in it
     */
    Descent(Log log, CleanStates clean, List<Rung> rungs, Place top) {
        this(log, clean, rungs, top.schema());
        this.database = top.database();
    }

    /** The same descent from where it stands, with the rungs below, which were not known yet. */
    Descent onwards(Log further, CleanStates states, List<Rung> all) {
        Descent descent = new Descent(further, states, all, current);
        descent.database = database;
        descent.most = most;
        return descent;
    }

    /**
     * Goes down.
     *
     * @param from how many rungs are taken at the top
     * @param to how many are left at the end
     */
    void descend(int from, int to) throws SQLException {
        int count = from;
        while (count > to) {
            count = next(count, to);
        }
    }

    /**
     * Goes down as far as the database allows.
     *
     * @param from how many rungs are taken at the top
     * @return how many are below the one that could not be passed; 0 at base
     */
    int follow(int from) throws SQLException {
        int count = from;
        while (count > 0 && database != null) {
            count = next(count, 0);
        }
        return count;
    }

    /**
     * Goes down to the first of several places, and on until it comes to one of them on a clean schema.
     *
     * @param from how many rungs are taken at the top
     * @param feet how many are left at each place, the highest first and 0 as the last
     * @param nothing an empty schema
     * @return how many are left where it ended
     */
    int land(int from, List<Integer> feet, SchemaSnapshot nothing) throws SQLException {
        int count = from;
        for (int foot : feet) {
            descend(count, foot);
            count = foot;
            if (isClean(count, nothing)) {
                break;
            }
        }
        return count;
    }

    private boolean isClean(int count, SchemaSnapshot nothing) {
        SchemaSnapshot clean = count == 0 ? nothing : rungs.get(count - 1).after();
        return database == null || Restoration.of(clean, current) != Restoration.DIFFERS;
    }

    /** Whether it stands in a database with this schema. */
    boolean isAt(SchemaSnapshot schema) {
        return database != null && current.equals(schema);
    }

    /** Whether it could go on in its database. */
    boolean goesOn() {
        return database != null;
    }

    /** Goes on from {@code count} rungs, at most to {@code to}; returns how many are left. */
    private int next(int count, int to) throws SQLException {
        int together = database == null ? 0 : together(database, count, to);
        if (together > 1) {
            return takeTogether(Objects.requireNonNull(database), count, together);
        }
        take(count);
        return count - 1;
    }

    /**
     * How many steps need to be read only once: each has restored the schema by itself, and begins with the schema that it
     * had then, so that it can only do the same again, or fail because of rows and leave nothing behind.
     */
    private int together(WorkingDatabase at, int count, int to) {
        if (count > alone
                || !at.canWait()
                || !current.equals(rungs.get(count - 1).after())) {
            return 0;
        }
        int together = 0;
        while (together < most && count - together > to && isSafe(rungs.get(count - together - 1))) {
            together++;
        }
        return together;
    }

    private static boolean isSafe(Rung rung) {
        return rung.down() == Way.EXACT && rung.written().script().isWrapped();
    }

    private int takeTogether(WorkingDatabase at, int count, int together) throws SQLException {
        List<Execution> runs = at.runUnread(IntStream.rangeClosed(1, together)
                .mapToObj(i -> rungs.get(count - i).written())
                .toList());
        Execution last = runs.get(runs.size() - 1);
        int taken = last.succeeded() ? together : runs.size() - 1;
        if (!last.rolledBack() || !noteRestored(at, count, runs.subList(0, taken))) {
            return again(at, count, together);
        }
        if (last.succeeded()) {
            most = Math.min(MOST_TOGETHER, 2 * most);
            return count - taken;
        }
        // Not tried again from a clean state, where rows may be missing that are in its way here.
        int failed = count - taken - 1;
        log.failed(rungs.get(failed).id(), Pass.DESCENT, last, current, null);
        leave();
        return failed;
    }

    /** Reads once what steps have led to that have succeeded; notes them where it is what each has restored by itself. */
    private boolean noteRestored(WorkingDatabase at, int count, List<Execution> runs) throws SQLException {
        if (!runs.isEmpty()) {
            SchemaSnapshot expected = rungs.get(count - runs.size()).before();
            current = at.read(expected);
            if (!current.equals(expected)) {
                return false;
            }
        }
        for (int i = 0; i < runs.size(); i++) {
            Rung rung = rungs.get(count - i - 1);
            log.ok(rung.id(), Pass.DESCENT, runs.get(i), /* before= */ rung.after(), /* after= */ rung.before());
        }
        return true;
    }

    /** Begins anew where the steps that went wrong began. */
    private int again(WorkingDatabase wrong, int count, int together) throws SQLException {
        alone = count - together;
        most = FEW_TOGETHER;
        wrong.close();
        database = null;
        at(count);
        return count;
    }

    private void take(int count) throws SQLException {
        Rung rung = rungs.get(count - 1);
        if (database == null && !isWorthAnotherStart(rung)) {
            return;
        }
        if (!rung.up()) {
            passFailed(rung);
        } else if (rung.script().downgrade() instanceof Downgrade.Written written) {
            step(rung, written.script(), count);
        } else {
            log.skipped(rung.id(), Pass.DESCENT, current, null);
            leave();
        }
    }

    /** Where the round trip has restored the schema, or nothing can be run, there is nothing to learn. */
    private static boolean isWorthAnotherStart(Rung rung) {
        return rung.down() == Way.DIRTY
                || (rung.down() == Way.UNTRIED && rung.script().downgrade() instanceof Downgrade.Written);
    }

    private void passFailed(Rung rung) {
        if (database != null) {
            database.pass(rung.downgrade());
        }
    }

    private void step(Rung rung, Script downgrade, int count) throws SQLException {
        WorkingDatabase at = at(count);
        SchemaSnapshot before = current;
        Execution down = at.run(downgrade, rung.downgrade());
        if (down.succeeded()) {
            current = at.read(before);
            log.ok(rung.id(), Pass.DESCENT, down, before, current);
        } else {
            log.failed(rung.id(), Pass.DESCENT, down, before, null);
            leave();
        }
    }

    private WorkingDatabase at(int count) throws SQLException {
        if (database == null) {
            database = clean.take(count);
            current = database.recognise(rungs.get(count - 1).after());
        }
        return database;
    }

    /** Nobody goes on in this database. */
    void leave() throws SQLException {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}

package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way up: each revision up, down and up again, every one from a clean state whatever the others did. */
final class Ascent {

    /** After so many revisions in a row whose downgrades have restored the schema, the next is expected to do so too. */
    private static final int TRUSTED = 8;

    private final RevisionGraph graph;
    private final WalkSettings settings;
    private final Log log;
    private final CleanLine clean;
    private final Checkpoints checkpoints;
    private final List<Rung> rungs;
    private final Set<RevisionId> failed;
    private WorkingDatabase database;
    private SchemaSnapshot current;
    /** Number of rungs up to the last dirty one since the last that the descent cannot pass; 0 for none. */
    private int dirty;
    /** How many revisions in a row have restored the schema. */
    private int exact;

    /**
     * @param rungs filled with the revisions as they are tried
     * @param failed those below whose upgrade failed; grows in the same way
     * @param start where to begin; a fault may replace its database by a clean copy
     */
    Ascent(
            RevisionGraph graph,
            WalkSettings settings,
            Log log,
            CleanLine clean,
            Checkpoints checkpoints,
            List<Rung> rungs,
            Set<RevisionId> failed,
            Place start) {
        this.graph = graph;
        this.settings = settings;
        this.log = log;
        this.clean = clean;
        this.checkpoints = checkpoints;
        this.rungs = rungs;
        this.failed = failed;
        this.database = start.database();
        this.current = start.schema();
    }

    /**
     * Takes the next revision, or several at once.
     *
     * @param next revisions in order, at least one
     */
    void climb(List<RevisionScript> next) throws SQLException {
        List<RevisionScript> batch = batch(next);
        if (batch.size() < 2 || !climbTogether(batch)) {
            climb(next.get(0));
        }
    }

    private List<RevisionScript> batch(List<RevisionScript> next) {
        return Batch.unrelated(next.stream()
                .takeWhile(script -> canWait(script) && Leg.onlyDefine(script))
                .toList());
    }

    private boolean climbTogether(List<RevisionScript> batch) throws SQLException {
        Optional<List<RoundTrip>> trips = new Batch(database, batch, current).take();
        if (trips.isEmpty()) {
            exact = 0;
            restore();
            return false;
        }
        for (RoundTrip trip : trips.get()) {
            RevisionId id = trip.script().revision().id();
            current = trip.after();
            added(trip.script(), trip.up(), trip.before());
            down(id, trip.down(), trip.before(), trip.before());
            again(id, trip.again(), trip.before(), trip.after());
        }
        return true;
    }

    private void climb(RevisionScript script) throws SQLException {
        SchemaSnapshot before = current;
        boolean wait = canWait(script);
        Step step = upgradeOf(script);
        Execution up = wait ? database.runUnread(script.upgrade(), step) : database.run(script.upgrade(), step);
        if (!up.succeeded()) {
            failed(script, up, before);
        } else if (wait && up.changes().isOnlyNoted()) {
            downAndUpAgainUnread(script, up, before);
        } else {
            current = database.read(before);
            added(script, up, before);
            comeDown(script, before);
        }
    }

    /**
     * Whether the schema after the upgrade need not be read at once: what a plain script does twice from the same schema is the
     * same, so that it may be read after the second time. Where anything speaks against it, it is read from a clean state; that
     * costs more than it saves in a history with many faults.
     */
    private boolean canWait(RevisionScript script) {
        return exact >= TRUSTED
                && settings.judges(script.revision().id())
                && database.canWait()
                && script.upgrade().isPlain()
                && script.downgrade() instanceof Downgrade.Written written
                && !written.script().isEmpty();
    }

    private static Step upgradeOf(RevisionScript script) {
        return new Step(script.revision().id(), Direction.UPGRADE);
    }

    private void added(RevisionScript script, Execution up, SchemaSnapshot before) {
        RevisionId id = script.revision().id();
        rungs.add(new Rung(script, true, before, current, settings.judges(id) ? Way.NONE : Way.UNTRIED));
        log.ok(id, Pass.FIRST_UPGRADE, up, before, current);
    }

    private void failed(RevisionScript script, Execution up, SchemaSnapshot before) throws SQLException {
        RevisionId id = script.revision().id();
        rungs.add(new Rung(script, false, before, before, Way.NONE));
        log.failed(id, Pass.FIRST_UPGRADE, up, before, failedAncestor(id));
        failed.add(id);
        if (up.rolledBack()) {
            database.pass(upgradeOf(script));
        } else {
            restore();
        }
    }

    private void comeDown(RevisionScript script, SchemaSnapshot before) throws SQLException {
        RevisionId id = script.revision().id();
        if (!settings.judges(id)) {
            return;
        }
        if (script.downgrade() instanceof Downgrade.Written written) {
            downAndUpAgain(script, written.script(), before);
        } else {
            log.skipped(id, Pass.DOWNGRADE, current, null);
            keepForDescent();
        }
    }

    private void downAndUpAgainUnread(RevisionScript script, Execution up, SchemaSnapshot before) throws SQLException {
        RevisionId id = script.revision().id();
        Script downgrade = ((Downgrade.Written) script.downgrade()).script();
        Execution down = database.run(downgrade, new Step(id, Direction.DOWNGRADE));
        if (!down.succeeded()) {
            current = down.rolledBack() ? database.read(before) : readFromClean(script, before);
            added(script, up, before);
            log.failed(id, Pass.DOWNGRADE, down, current, null);
            keepForDescent();
            return;
        }
        SchemaSnapshot back = database.read(before);
        Execution again = database.run(script.upgrade(), upgradeOf(script));
        SchemaSnapshot second = again.succeeded() ? database.read(before) : back;
        boolean same =
                back.equals(before) && again.succeeded() && again.changes().didAs(up.changes());
        current = same ? second : readFromClean(script, before);
        added(script, up, before);
        down(id, down, before, back);
        again(id, again, back, second);
    }

    private void down(RevisionId id, Execution down, SchemaSnapshot before, SchemaSnapshot back) {
        log.ok(id, Pass.DOWNGRADE, down, current, back);
        mark(Restoration.of(before, back));
    }

    /** @param second the schema after the second upgrade, if that succeeded */
    private void again(RevisionId id, Execution again, SchemaSnapshot back, SchemaSnapshot second) {
        if (again.succeeded()) {
            log.ok(id, Pass.SECOND_UPGRADE, again, back, second);
        } else {
            log.failed(id, Pass.SECOND_UPGRADE, again, back, null);
        }
    }

    /** The schema that the upgrade leads to from a clean state, where the walk goes on. */
    private SchemaSnapshot readFromClean(RevisionScript script, SchemaSnapshot before) throws SQLException {
        database.close();
        database = clean.cleanAt(rungs.size(), settings.reading());
        SchemaSnapshot below = database.recognise(before);
        Execution up = database.run(script.upgrade(), upgradeOf(script));
        if (!up.succeeded()) {
            throw new NotRepeatable(script.revision().id(), up);
        }
        return database.read(below);
    }

    private void downAndUpAgain(RevisionScript script, Script downgrade, SchemaSnapshot before) throws SQLException {
        RevisionId id = script.revision().id();
        SchemaSnapshot after = current;
        if (downgrade.isEmpty()) {
            log.nothingToRun(id, Pass.DOWNGRADE, after);
            mark(Restoration.of(before, after));
            return;
        }
        Tried tried = exact < TRUSTED
                ? database.tryOut(script, downgrade, before, after)
                : Tried.forGood(database.run(downgrade, new Step(id, Direction.DOWNGRADE)));
        Execution down = tried.down();
        if (!down.succeeded()) {
            log.failed(id, Pass.DOWNGRADE, down, after, null);
            keepForDescent();
            if (!down.rolledBack()) {
                restore();
            }
        } else if (tried.undone().isPresent()) {
            Tried.Undone undone = tried.undone().get();
            down(id, down, before, undone.back());
            again(id, undone.again(), undone.back(), undone.second());
        } else {
            SchemaSnapshot back = database.read(before);
            down(id, down, before, back);
            upAgain(script, back, after);
        }
    }

    private void upAgain(RevisionScript script, SchemaSnapshot back, SchemaSnapshot after) throws SQLException {
        RevisionId id = script.revision().id();
        Execution again = database.run(script.upgrade(), upgradeOf(script));
        SchemaSnapshot second = again.succeeded() ? database.read(after) : back;
        again(id, again, back, second);
        if (again.succeeded() && second.equals(after)) {
            current = second;
        } else {
            restore();
        }
    }

    /** Puts a clean database in the place of one that a fault has left in an unknown state. */
    private void restore() throws SQLException {
        database.close();
        database = clean.cleanAt(rungs.size(), settings.reading());
        // The changes that scripts report name objects by numbers, and this database has its own.
        current = database.recognise(current);
    }

    private void mark(Restoration restoration) {
        int last = rungs.size() - 1;
        Way way = Way.of(restoration);
        rungs.set(last, rungs.get(last).with(way));
        dirty = way == Way.DIRTY ? rungs.size() : dirty;
        exact = way == Way.EXACT ? exact + 1 : 0;
    }

    /**
     * The descent cannot pass this revision. Below it, the round trips have told everything as far as each of them
     * restores the schema; the descent goes on from the first that does not.
     */
    void keepForDescent() throws SQLException {
        exact = 0;
        if (dirty > 0) {
            checkpoints.keep(dirty);
            dirty = 0;
        }
    }

    private @Nullable RevisionId failedAncestor(RevisionId id) {
        if (failed.isEmpty()) {
            return null;
        }
        Set<RevisionId> ancestors = graph.ancestors(id);
        Optional<RevisionId> first = failed.stream().filter(ancestors::contains).findFirst();
        return first.orElse(null);
    }

    Place place() {
        return new Place(database, current);
    }
}

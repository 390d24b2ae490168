package dev.stepwell.walk;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import dev.stepwell.script.RevisionScript;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A run of neighbouring revisions, climbed in databases of its own. The revisions below it are only upgraded. */
final class Flight {

    /** So many revisions are taken before somebody looks whether there is room left. */
    private static final int AT_A_TIME = 32;

    private final History history;
    private final Databases databases;
    private final List<Revision> order;
    private final int to;
    private final List<Rung> rungs;
    private final Checkpoints checkpoints;
    private final SchemaSnapshot foot;
    private final Ascent ascent;

    private Flight(
            History history,
            Databases databases,
            int to,
            List<Rung> rungs,
            Checkpoints checkpoints,
            SchemaSnapshot foot,
            Ascent ascent) {
        this.history = history;
        this.databases = databases;
        this.order = history.graph().upgradeOrder();
        this.to = to;
        this.rungs = rungs;
        this.checkpoints = checkpoints;
        this.foot = foot;
        this.ascent = ascent;
    }

    /**
     * Goes to the foot of a flight.
     *
     * @param from how many revisions, in the order of an upgrade, are below it
     * @param to how many are below the next one
     * @param nothing an empty schema
     */
    static Flight begin(
            History history,
            WalkSettings settings,
            Databases databases,
            Log log,
            int from,
            int to,
            SchemaSnapshot nothing)
            throws SQLException {
        List<Rung> rungs = new ArrayList<>();
        CleanLine clean = new CleanLine(databases, settings, rungs);
        Set<RevisionId> failed = new LinkedHashSet<>();
        List<RevisionScript> below = history.graph().upgradeOrder().subList(0, from).stream()
                .map(revision -> script(history, revision))
                .toList();
        while (rungs.size() < from) {
            databases.requireRoom();
            List<RevisionScript> next = below.subList(rungs.size(), Math.min(rungs.size() + AT_A_TIME, from));
            List<Boolean> up = clean.extend(next);
            for (int i = 0; i < up.size(); i++) {
                rungs.add(new Rung(next.get(i), up.get(i), nothing, nothing, Way.NONE));
                if (!up.get(i)) {
                    failed.add(next.get(i).revision().id());
                }
            }
        }
        WorkingDatabase start =
                from == 0 ? databases.atBase(settings.reading()) : clean.cleanAt(from, settings.reading());
        SchemaSnapshot foot = start.read(nothing);
        Checkpoints checkpoints = new Checkpoints(databases, clean, settings.reading());
        Ascent ascent =
                new Ascent(history.graph(), settings, log, clean, checkpoints, rungs, failed, new Place(start, foot));
        return new Flight(history, databases, to, rungs, checkpoints, foot, ascent);
    }

    /**
     * Takes every revision of this flight up, down and up again.
     *
     * @throws NotRepeatable when a clean state cannot be had; those revisions whose rungs are there were tried
     */
    void climb() throws SQLException {
        while (rungs.size() < to) {
            databases.requireRoom();
            List<Revision> next = order.subList(rungs.size(), Math.min(rungs.size() + Batch.MOST, to));
            ascent.climb(
                    next.stream().map(revision -> script(history, revision)).toList());
        }
        if (to < order.size()) {
            ascent.keepForDescent();
        }
    }

    /** Notes what ended the climb, and that nothing of what is left was tried. */
    void giveUp(NotRepeatable reason, Log log) {
        SchemaSnapshot schema = ascent.place().schema();
        log.notRepeatable(reason, schema);
        for (Revision left : order.subList(Math.min(rungs.size(), to), to)) {
            log.skipped(left.id(), Pass.FIRST_UPGRADE, schema, reason.revision());
        }
    }

    private static RevisionScript script(History history, Revision revision) {
        return Objects.requireNonNull(history.scripts().get(revision.id()));
    }

    /** All revisions up to the present one, in order; of those below this flight only whether they are up is known. */
    List<Rung> rungs() {
        return rungs;
    }

    /** The clean states of this flight. Two descents may ask at the same time. */
    synchronized WorkingDatabase clean(int count) throws SQLException {
        return checkpoints.take(count);
    }

    /** The schema below the first revision of this flight. */
    SchemaSnapshot foot() {
        return foot;
    }

    /** Where the flight stands now. */
    Place place() {
        return ascent.place();
    }
}

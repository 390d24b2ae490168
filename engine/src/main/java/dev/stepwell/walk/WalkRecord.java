package dev.stepwell.walk;

import dev.stepwell.effect.StepEffects;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that one walk saw, in the order in which it happened. */
public final class WalkRecord {

    private final List<StepRecord> steps;
    private final Branches branches;
    private final String server;
    private final int serverVersion;
    private final Duration time;
    private final Map<RevisionId, StepEffects> effects;
    private final @Nullable History history;
    private final Optional<Stretch> stretch;
    private final Map<Key, StepRecord> index = new HashMap<>();

    /**
     * A record of the given steps.
     *
     * @param steps in the order in which they were taken
     * @param branches the two orders of each pair of branches; none for a linear history
     * @param server one line about the PostgreSQL that was used
     * @param serverVersion its {@code server_version_num}
     * @param time the wall-clock time of the whole walk
     * @param effects what upgrades were seen to do in a database with rows; nothing of those that were not observed
     */
    public WalkRecord(
            List<StepRecord> steps,
            Branches branches,
            String server,
            int serverVersion,
            Duration time,
            Map<RevisionId, StepEffects> effects) {
        this(steps, branches, server, serverVersion, time, effects, null, Optional.empty());
    }

    private WalkRecord(
            List<StepRecord> steps,
            Branches branches,
            String server,
            int serverVersion,
            Duration time,
            Map<RevisionId, StepEffects> effects,
            @Nullable History history,
            Optional<Stretch> stretch) {
        this.stretch = stretch;
        this.steps = List.copyOf(steps);
        this.branches = branches;
        this.server = server;
        this.serverVersion = serverVersion;
        this.time = time;
        this.effects = Map.copyOf(effects);
        this.history = history;
        for (StepRecord step : this.steps) {
            index.put(new Key(step.revision(), step.pass()), step);
        }
    }

    /**
     * A record of a walk that was not observed.
     *
     * @param steps in the order in which they were taken
     * @param branches the two orders of each pair of branches; none for a linear history
     * @param server one line about the PostgreSQL that was used
     * @param serverVersion its {@code server_version_num}
     * @param time the wall-clock time of the whole walk
     */
    public WalkRecord(List<StepRecord> steps, Branches branches, String server, int serverVersion, Duration time) {
        this(steps, branches, server, serverVersion, time, Map.of());
    }

    /**
     * A record without branches.
     *
     * @param steps in the order in which they were taken
     * @param server one line about the PostgreSQL that was used
     * @param serverVersion its {@code server_version_num}
     * @param time the wall-clock time of the whole walk
     */
    public WalkRecord(List<StepRecord> steps, String server, int serverVersion, Duration time) {
        this(steps, Branches.NONE, server, serverVersion, time);
    }

    /**
     * The same as the record of a part.
     *
     * @param part what it covers
     * @return a changed record
     */
    public WalkRecord of(Stretch part) {
        return new WalkRecord(steps, branches, server, serverVersion, time, effects, history, Optional.of(part));
    }

    /**
     * Which part of the history was walked.
     *
     * @return empty when it was the whole history
     */
    public Optional<Stretch> stretch() {
        return stretch;
    }

    /**
     * The same record, with what was walked.
     *
     * @param walked the revisions and their scripts
     * @return a record whose {@link #history()} is this one
     */
    public WalkRecord of(History walked) {
        return new WalkRecord(steps, branches, server, serverVersion, time, effects, walked, stretch);
    }

    /**
     * What was walked.
     *
     * @return the revisions and their scripts; empty for a record that was put together by hand
     */
    public Optional<History> history() {
        return Optional.ofNullable(history);
    }

    /**
     * All steps.
     *
     * @return in the order in which they were taken
     */
    public List<StepRecord> steps() {
        return steps;
    }

    /**
     * Pairs of branches, each taken in both orders.
     *
     * @return two for each pair, one after the other; none for a linear history, nor where what both branches need
     *     does not run
     */
    public Branches branches() {
        return branches;
    }

    /**
     * The step that took a revision in one pass.
     *
     * @param revision the revision
     * @param pass the pass
     * @return the step, or empty when the walk never came to it
     */
    public Optional<StepRecord> step(RevisionId revision, Pass pass) {
        return Optional.ofNullable(index.get(new Key(revision, pass)));
    }

    /**
     * How the schema after a step compares with the one that it should have led to: after a downgrade that of before
     * the first upgrade, after the second upgrade that of after the first.
     *
     * @param step a step of this record
     * @return empty for a first upgrade, which nothing is compared with, and for a step that did not succeed
     */
    public Optional<Restoration> restoration(StepRecord step) {
        if (!step.isOk() || step.pass() == Pass.FIRST_UPGRADE) {
            return Optional.empty();
        }
        return step(step.revision(), Pass.FIRST_UPGRADE)
                .map(first -> step.pass() == Pass.SECOND_UPGRADE ? first.after() : first.before())
                .map(expected -> Restoration.of(expected, step.after()));
    }

    /**
     * What the upgrade of a revision was seen to do in a database with rows.
     *
     * @param revision the revision
     * @return its effects; empty when the walk was not observed, or the upgrade does not run
     */
    public Optional<StepEffects> effects(RevisionId revision) {
        return Optional.ofNullable(effects.get(revision));
    }

    /**
     * The schema with every revision applied, as the last successful first upgrade left it.
     *
     * @return the schema, or empty when no upgrade succeeded or the walk was of a part that does not end at the head
     */
    public Optional<SchemaSnapshot> finalSchema() {
        if (stretch.filter(part -> !part.isLast()).isPresent()) {
            return Optional.empty();
        }
        return steps.stream()
                .filter(step -> step.pass() == Pass.FIRST_UPGRADE && step.isOk())
                .reduce((earlier, later) -> later)
                .map(StepRecord::after);
    }

    /**
     * Which PostgreSQL was used.
     *
     * @return one line
     */
    public String server() {
        return server;
    }

    /**
     * The version of the server.
     *
     * @return {@code server_version_num}, for example 170011
     */
    public int serverVersion() {
        return serverVersion;
    }

    /**
     * How long the walk took, from the first scratch database to the last step.
     *
     * @return wall-clock time
     */
    public Duration time() {
        return time;
    }

    private record Key(RevisionId revision, Pass pass) {}
}

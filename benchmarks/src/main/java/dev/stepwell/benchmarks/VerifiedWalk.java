package dev.stepwell.benchmarks;

import dev.stepwell.benchmarks.history.SyntheticHistory;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.Restoration;
import dev.stepwell.walk.StepListener;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.WalkRecord;
import dev.stepwell.walk.WalkSettings;
import dev.stepwell.walk.Walker;
import java.time.Duration;

/** The walk as users get it, from the first scratch database to the last dropped. */
final class VerifiedWalk {

    private final PostgresServer server;
    private final History history;
    private final WalkSettings settings;

    VerifiedWalk(PostgresServer server, SyntheticHistory history) {
        this(server, history.read(), WalkSettings.of("benchmark"));
    }

    private VerifiedWalk(PostgresServer server, History history, WalkSettings settings) {
        this.server = server;
        this.history = history;
        this.settings = settings;
    }

    /** The same walk, with the effects of upgrades. */
    VerifiedWalk observed() {
        return new VerifiedWalk(server, history, settings.observing(true));
    }

    Duration run() {
        long start = System.nanoTime();
        WalkRecord walk = new Walker(server, settings, StepListener.NONE).walk(history);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        walk.steps().forEach(step -> requireSound(walk, step));
        requireSeen(walk);
        return time;
    }

    /** What is not seen costs nothing. */
    private void requireSeen(WalkRecord walk) {
        if (!settings.observing()) {
            return;
        }
        for (RevisionId id : history.scripts().keySet()) {
            StepEffects effects = walk.effects(id).orElseThrow();
            if (!effects.unfilled().isEmpty() || !effects.unseen().isEmpty()) {
                throw new IllegalStateException("The effects of revision " + id + " were not all seen: empty "
                        + effects.unfilled() + ", unseen " + effects.unseen());
            }
        }
    }

    /** A walk that meets faults does other work, and its time says nothing. */
    private static void requireSound(WalkRecord walk, StepRecord step) {
        boolean restored = step.pass() == Pass.DESCENT
                || walk.restoration(step)
                        .filter(way -> way == Restoration.DIFFERS)
                        .isEmpty();
        if (!step.isOk() || !restored) {
            throw new IllegalStateException("The synthetic history is not sound at revision " + step.revision() + " ("
                    + step.pass().word() + "): run the tests of the benchmarks.");
        }
    }
}

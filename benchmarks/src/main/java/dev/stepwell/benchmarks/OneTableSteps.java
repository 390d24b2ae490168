package dev.stepwell.benchmarks;

import dev.stepwell.benchmarks.history.SyntheticHistory;
import dev.stepwell.benchmarks.history.SyntheticRevision;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.Reading;
import dev.stepwell.walk.WalkSettings;
import dev.stepwell.walk.Walker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Steps that change one table and nothing else, in the walk as users get it. Some are read together, so that a step is a third
 * of a revision, up, down and up: scripts, reading and comparison, from the end of the one before to its own end.
 */
final class OneTableSteps {

    /** How many revisions of the synthetic history one revision of the preparation takes together. */
    private static final int CHUNK = 60;

    private static final int REVISIONS = 40;

    private static final int STEPS_OF_A_REVISION = 3;

    private final PostgresServer server;
    private final History history;
    private final Set<RevisionId> judged = new HashSet<>();

    /** @param tables how many other tables there are */
    OneTableSteps(PostgresServer server, int tables) {
        this.server = server;
        List<SyntheticRevision> revisions = new ArrayList<>(preparation(tables));
        revisions.add(new SyntheticRevision(
                "8000", "CREATE TABLE one (id bigint PRIMARY KEY, note text);", "DROP TABLE one;"));
        for (int number = 0; number < REVISIONS; number++) {
            String column = "c" + number;
            SyntheticRevision change = new SyntheticRevision(
                    String.valueOf(9000 + number),
                    "ALTER TABLE one ADD COLUMN " + column + " integer;",
                    "ALTER TABLE one DROP COLUMN " + column + ";");
            revisions.add(change);
            judged.add(RevisionId.of(change.id()));
        }
        this.history = new SyntheticHistory(revisions).read();
    }

    private static List<SyntheticRevision> preparation(int tables) {
        List<SyntheticRevision> all = SyntheticSchema.history(tables).revisions();
        List<SyntheticRevision> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            StringBuilder up = new StringBuilder();
            all.subList(from, Math.min(from + CHUNK, all.size())).forEach(revision -> up.append(revision.up()));
            chunks.add(new SyntheticRevision(String.valueOf(1000 + chunks.size()), up.toString(), ""));
        }
        return chunks;
    }

    /** The median step of one walk. */
    Duration medianStep() {
        List<Duration> steps = new ArrayList<>();
        long[] last = {System.nanoTime()};
        WalkSettings settings = new WalkSettings("steps", WalkSettings.DEFAULT_TIMEOUT, judged, Reading.CHANGES);
        new Walker(server, settings, step -> {
                    if (step.pass() != Pass.SECOND_UPGRADE) {
                        return;
                    }
                    long now = System.nanoTime();
                    if (judged.contains(step.revision())) {
                        steps.add(Duration.ofNanos((now - last[0]) / STEPS_OF_A_REVISION));
                    }
                    last[0] = now;
                })
                .walk(history);
        return steps.stream().sorted().toList().get(steps.size() / 2);
    }
}

package dev.stepwell.report;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.Stretch;
import dev.stepwell.walk.WalkRecord;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a report says of a verdict as a whole. */
final class Summary {

    /** What "the same schema" means in every report. */
    static final String COMPARED = "Compared: every object of every user schema by PostgreSQL's own definition of"
            + " it. Left out: rows, members of extensions. Another column order is shown and fails nothing.";

    private static final int MOST_NAMES = 5;

    private Summary() {}

    /** How many revisions were walked on what, in one line. */
    static String title(Verdict verdict) {
        String history = verdict.history().map(Summary::describe).orElse("unreadable");
        String part = verdict.walk()
                .flatMap(WalkRecord::stretch)
                .map(Summary::describe)
                .orElse("");
        String walk = verdict.walk().map(Summary::describe).orElse("");
        return history + part + walk;
    }

    /** The first five, and how many more there are. */
    static String some(Collection<RevisionId> revisions) {
        String shown =
                revisions.stream().limit(MOST_NAMES).map(RevisionId::value).collect(Collectors.joining(", "));
        int more = revisions.size() - MOST_NAMES;
        return shown + (more > 0 ? " and " + more + " more" : "");
    }

    /** The verdict in one line. */
    static String conclusion(Verdict verdict) {
        long failed = verdict.results().stream().filter(CheckResult::failed).count();
        long run = verdict.results().stream().filter(CheckResult::wasRun).count();
        String checks = run == 1 ? "1 check." : run + " checks.";
        return failed == 0 ? "PASSED: " + checks : "FAILED: " + failed + " of " + checks;
    }

    /** Whether nobody needs a drawing to see how the revisions follow each other. */
    static boolean isLine(RevisionGraph graph) {
        return graph.heads().size() == 1
                && graph.revisions().stream()
                        .allMatch(revision -> revision.parents().size() < 2);
    }

    private static String describe(History history) {
        int count = history.scripts().size();
        return count + (count == 1 ? " revision" : " revisions") + ", layout "
                + history.layout().word();
    }

    private static String describe(Stretch part) {
        List<RevisionId> revisions = part.revisions();
        String range = revisions.isEmpty()
                ? "none of them"
                : revisions.size() + " of them, " + revisions.get(0) + " to " + revisions.get(revisions.size() - 1);
        return ", shard " + part.shard() + " with " + range;
    }

    private static String describe(WalkRecord walk) {
        int inBranches = walk.branches().runs().stream()
                .mapToInt(run -> run.steps().size())
                .sum();
        return ", walked in " + (walk.steps().size() + inBranches) + " steps and " + seconds(walk.time()) + " on "
                + walk.server();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}

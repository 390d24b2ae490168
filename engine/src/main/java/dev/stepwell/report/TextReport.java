package dev.stepwell.report;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.GraphDrawing;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.Stretch;
import dev.stepwell.walk.WalkRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A verdict for people: the findings of each check, then one line for each check, then the verdict in one line. */
public final class TextReport {

    private static final int NARROWEST = 12;

    private static final String COMPARED =
            "Compared: every object of every user schema by PostgreSQL's own definition of"
                    + " it. Left out: rows, members of extensions. Another column order is shown and fails nothing.";

    /**
     * Renders a verdict.
     *
     * @param verdict the verdict
     * @return text that ends with a line break
     */
    public String render(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(title(verdict));
        lines.add("");
        verdict.history().ifPresent(history -> drawing(history.graph(), lines));
        FindingText text = new FindingText(verdict);
        for (CheckResult result : verdict.results()) {
            if (!result.findings().isEmpty()) {
                lines.add(heading(result));
                lines.add("");
                text.lines(result.findings()).forEach(line -> lines.add(line.isEmpty() ? "" : "  " + line));
                lines.add("");
            }
        }
        int width = verdict.results().stream()
                .mapToInt(result -> result.check().length())
                .reduce(NARROWEST, Math::max);
        verdict.results().forEach(result -> lines.add(CheckLine.of(result, width)));
        lines.add("");
        if (verdict.walk().isPresent()) {
            lines.add(COMPARED);
        }
        verdict.baseline().ifPresent(use -> lines.add(BaselineLine.of(use, verdict.findings())));
        lines.add(conclusion(verdict));
        return String.join("\n", lines) + "\n";
    }

    /** A line needs no drawing. */
    private static void drawing(RevisionGraph graph, List<String> lines) {
        boolean isLine = graph.heads().size() == 1
                && graph.revisions().stream()
                        .allMatch(revision -> revision.parents().size() < 2);
        if (!isLine) {
            GraphDrawing.lines(graph).forEach(line -> lines.add("  " + line));
            lines.add("");
        }
    }

    private static String title(Verdict verdict) {
        String history = verdict.history().map(TextReport::describe).orElse("unreadable");
        String part = verdict.walk()
                .flatMap(WalkRecord::stretch)
                .map(TextReport::describe)
                .orElse("");
        String walk = verdict.walk().map(TextReport::describe).orElse("");
        return verdict.location() + ": " + history + part + walk;
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

    private static String heading(CheckResult result) {
        return "── " + result.check() + (result.failed() ? " failed" : " passed") + " ──";
    }

    private static String conclusion(Verdict verdict) {
        long failed = verdict.results().stream().filter(CheckResult::failed).count();
        long run = verdict.results().stream().filter(CheckResult::wasRun).count();
        String checks = run == 1 ? "1 check." : run + " checks.";
        return failed == 0 ? "PASSED: " + checks : "FAILED: " + failed + " of " + checks;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}

package dev.stepwell.report;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.GraphDrawing;
import dev.stepwell.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;

/** A verdict for people: the findings of each check, then one line for each check, then the verdict in one line. */
public final class TextReport {

    private static final int NARROWEST = 12;

    /**
     * Renders a verdict.
     *
     * @param verdict the verdict
     * @return text that ends with a line break
     */
    public String render(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict.location() + ": " + Summary.title(verdict));
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
            lines.add(Summary.COMPARED);
            lines.addAll(Unseen.lines(verdict));
        }
        verdict.baseline().ifPresent(use -> lines.add(BaselineLine.of(use, verdict.findings())));
        lines.add(Summary.conclusion(verdict));
        return String.join("\n", lines) + "\n";
    }

    private static void drawing(RevisionGraph graph, List<String> lines) {
        if (!Summary.isLine(graph)) {
            GraphDrawing.lines(graph).forEach(line -> lines.add("  " + line));
            lines.add("");
        }
    }

    private static String heading(CheckResult result) {
        return "── " + result.check() + (result.failed() ? " failed" : " passed") + " ──";
    }
}

package dev.stepwell.report;

import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Findings as people read them: grouped under the step that they blame, each with its evidence and what to do. The
 * same text stands in the console, in a failing test and in an assertion.
 */
public final class FindingText {

    private final Verdict verdict;

    /**
     * Renders findings of one verdict.
     *
     * @param verdict knows the messages of the revisions
     */
    public FindingText(Verdict verdict) {
        this.verdict = verdict;
    }

    /**
     * The findings, each group of those that blame the same place under one heading.
     *
     * @param findings in the order wanted
     * @return lines without trailing line breaks; empty for no finding
     */
    public List<String> lines(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        Optional<Heading> current = Optional.empty();
        for (Finding finding : findings) {
            Heading heading = Heading.of(finding);
            if (!current.equals(Optional.of(heading))) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(heading(heading));
                current = Optional.of(heading);
            }
            lines.addAll(body(finding));
        }
        return lines;
    }

    private List<String> heading(Heading heading) {
        List<String> lines = new ArrayList<>();
        heading.revision()
                .ifPresent(id -> lines.add(verdict.label(id)
                        + heading.direction().map(way -> ", " + way.word()).orElse("")));
        heading.file().ifPresent(file -> lines.add(heading.line() == 0 ? file : file + ":" + heading.line()));
        return lines;
    }

    private static List<String> body(Finding finding) {
        return finding.isOpen() ? open(finding) : settled(finding);
    }

    /** Shown so that nobody forgets it, and no longer than that. */
    private static List<String> settled(Finding finding) {
        List<String> lines = new ArrayList<>();
        String word = finding.acknowledged().isPresent() ? "acknowledged" : "known";
        lines.add("  " + word + " " + finding.code() + ": " + finding.message());
        finding.acknowledged().ifPresent(reason -> lines.addAll(Evidence.block("reason", reason)));
        return lines;
    }

    private static List<String> open(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + finding.severity().word() + " " + finding.code() + ": " + finding.message());
        finding.error().ifPresent(error -> server(error, finding.remedy(), lines));
        finding.before().ifPresent(value -> lines.addAll(Evidence.block("before", value)));
        if (finding.code().equals(Finding.READY_REVISION)) {
            // Whole and without indentation of its own, so that it can be copied.
            finding.after().ifPresent(text -> lines.addAll(framed(text)));
        } else {
            finding.after().ifPresent(value -> lines.addAll(Evidence.block("after", value)));
        }
        if (!finding.remedy().isEmpty()) {
            lines.addAll(Evidence.block("to do", finding.remedy()));
        }
        return lines;
    }

    private static List<String> framed(String text) {
        List<String> lines = new ArrayList<>(List.of(""));
        text.lines().forEach(lines::add);
        lines.add("");
        return lines;
    }

    private static void server(ScriptError error, String remedy, List<String> lines) {
        String code = error.sqlState().isEmpty() ? "" : " (SQLSTATE " + error.sqlState() + ")";
        lines.addAll(Evidence.block("server", error.message() + code));
        if (error.detail() != null) {
            lines.addAll(Evidence.block("detail", error.detail()));
        }
        if (error.hint() != null && !error.hint().equals(remedy)) {
            lines.addAll(Evidence.block("hint", error.hint()));
        }
        if (!error.shortStatement().isEmpty()) {
            lines.addAll(Evidence.block("sql", error.shortStatement()));
        }
    }

    private record Heading(
            Optional<RevisionId> revision, Optional<Direction> direction, Optional<String> file, int line) {

        static Heading of(Finding finding) {
            return new Heading(finding.revision(), finding.direction(), finding.file(), finding.line());
        }
    }

    /** A title and the text behind it, further lines of the text under its first. */
    private static final class Evidence {

        private static final int TITLE = 8;
        private static final int MOST_LINES = 12;

        private Evidence() {}

        static List<String> block(String title, String text) {
            List<String> all = text.lines().toList();
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < Math.min(all.size(), MOST_LINES); i++) {
                String margin = i == 0 ? title + ":" : "";
                lines.add("    " + margin + " ".repeat(TITLE - margin.length()) + all.get(i));
            }
            if (all.size() > MOST_LINES) {
                lines.add("    " + " ".repeat(TITLE) + "… and " + (all.size() - MOST_LINES) + " more lines");
            }
            return lines;
        }
    }
}

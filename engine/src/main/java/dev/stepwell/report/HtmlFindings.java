package dev.stepwell.report;

import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The findings in HTML, under the revisions that they blame, in the order of an upgrade. */
final class HtmlFindings {

    private static final String WHOLE = "The history as a whole";

    /** How much a finding still weighs. */
    enum Weight {
        ERROR,
        WARNING,
        INFO,
        SETTLED;

        static Weight of(Finding finding) {
            if (!finding.isOpen()) {
                return SETTLED;
            }
            return switch (finding.severity()) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case INFO -> INFO;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String plural(long count) {
            return count == 1 || this == SETTLED ? word() : word() + "s";
        }
    }

    private final Verdict verdict;

    HtmlFindings(Verdict verdict) {
        this.verdict = verdict;
    }

    void write(Markup page) {
        page.open("section", "id", "findings");
        page.text("h2", "Findings");
        if (verdict.findings().isEmpty()) {
            page.text("p", "None.");
        }
        grouped().forEach((revision, findings) -> group(page, revision, findings));
        page.close();
    }

    private Map<Optional<RevisionId>, List<Finding>> grouped() {
        Map<Optional<RevisionId>, List<Finding>> groups = new LinkedHashMap<>();
        groups.put(Optional.empty(), new ArrayList<>());
        verdict.history().ifPresent(history -> history.graph().upgradeOrder().stream()
                .map(Revision::id)
                .forEach(id -> groups.put(Optional.of(id), new ArrayList<>())));
        verdict.findings().forEach(finding -> groups.computeIfAbsent(finding.revision(), id -> new ArrayList<>())
                .add(finding));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private void group(Markup page, Optional<RevisionId> revision, List<Finding> findings) {
        page.open("section", "class", "group");
        page.text("h3", revision.map(verdict::label).orElse(WHOLE));
        findings.forEach(finding -> finding(page, finding));
        page.close();
    }

    private static void finding(Markup page, Finding finding) {
        String weight = Weight.of(finding).word();
        page.open("article", "class", "finding " + weight, "data-weight", weight, "data-check", finding.check());
        page.open("h4");
        page.text("span", weight, "class", "badge");
        page.text("span", finding.message());
        page.close();
        page.text("p", place(finding), "class", "place");
        page.open("dl");
        new HtmlEvidence(page).write(finding);
        page.close().close();
    }

    private static String place(Finding finding) {
        List<String> parts = new ArrayList<>(List.of(finding.check() + " › " + finding.code()));
        finding.direction().ifPresent(way -> parts.add(way.word()));
        finding.file().ifPresent(file -> parts.add(finding.line() == 0 ? file : file + ":" + finding.line()));
        parts.addAll(finding.classes());
        return String.join(" · ", parts);
    }
}

package dev.stepwell.assertions;

import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.report.FindingText;
import java.util.List;
import java.util.Optional;

/** Findings, as messages show them. */
final class Findings {

    private Findings() {}

    static boolean contain(List<Finding> findings, String code, String revision) {
        return !like(findings, code, revision).isEmpty();
    }

    static List<Finding> like(List<Finding> findings, String code, String revision) {
        return findings.stream()
                .filter(finding -> mention(finding).equals(mention(code, revision)))
                .toList();
    }

    /** Those that nobody has acknowledged and no baseline knows. */
    static List<Finding> open(List<Finding> findings) {
        return findings.stream().filter(Finding::isOpen).toList();
    }

    /** The code and the revision that is blamed. */
    static String mention(Finding finding) {
        return finding.revision()
                .map(id -> mention(finding.code(), id.value()))
                .orElse(finding.code() + " of the whole history");
    }

    static String mention(String code, String revision) {
        return code + " of " + revision;
    }

    /** With evidence and remedy. */
    static String block(Verdict verdict, List<Finding> findings) {
        return Text.block(new FindingText(verdict).lines(findings));
    }

    /** Stands in for the verdict that a finding on its own does not know. */
    static Verdict noVerdict() {
        return new Verdict("", Optional.empty(), Optional.empty(), List.of());
    }
}

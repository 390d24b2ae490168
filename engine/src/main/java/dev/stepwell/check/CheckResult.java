package dev.stepwell.check;

import dev.stepwell.revision.RevisionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one check found.
 *
 * @param check the check's name
 * @param claim what the check asks, as a sentence that is true when it passes
 * @param wasRun false when the history could not be read, or the walk was narrowed to revisions and left out what the
 *     check judges
 * @param findings in the order of the walk
 * @param notReached the revisions that could not be judged, each with the one whose failure stood in the way
 * @param cutoff the revisions that were walked and not judged, because they are older than the check; empty when all
 *     were judged
 */
public record CheckResult(
        String check,
        String claim,
        boolean wasRun,
        List<Finding> findings,
        Map<RevisionId, RevisionId> notReached,
        Optional<Cutoff> cutoff) {

    /** The {@linkplain #outcome() outcome} of a check that could not be made. */
    public static final String NOT_RUN = "not-run";

    /** Copies both collections. */
    public CheckResult {
        findings = List.copyOf(findings);
        notReached = Collections.unmodifiableMap(new LinkedHashMap<>(notReached));
    }

    /**
     * A result that is about every revision.
     *
     * @param check the check's name
     * @param claim what the check asks
     * @param wasRun whether it could be made
     * @param findings in the order of the walk
     * @param notReached the revisions that could not be judged, each with the one whose failure stood in the way
     */
    public CheckResult(
            String check,
            String claim,
            boolean wasRun,
            List<Finding> findings,
            Map<RevisionId, RevisionId> notReached) {
        this(check, claim, wasRun, findings, notReached, Optional.empty());
    }

    /** The same with other findings. */
    CheckResult withFindings(List<Finding> others) {
        return new CheckResult(check, claim, wasRun, others, notReached, cutoff);
    }

    static CheckResult of(Check check, List<Finding> findings) {
        return new CheckResult(check.name(), check.claim(), true, findings, Map.of());
    }

    static CheckResult of(Check check, List<Finding> findings, Map<RevisionId, RevisionId> notReached) {
        return new CheckResult(check.name(), check.claim(), true, findings, notReached);
    }

    static CheckResult notRun(Check check) {
        return new CheckResult(check.name(), check.claim(), false, List.of(), Map.of());
    }

    /**
     * The word for the outcome used in reports.
     *
     * @return {@code passed}, {@code failed} or {@code not-run}
     */
    public String outcome() {
        if (!wasRun) {
            return NOT_RUN;
        }
        return failed() ? "failed" : "passed";
    }

    /**
     * Whether any finding makes the check fail.
     *
     * @return true when there is an error among the findings
     */
    public boolean failed() {
        return findings.stream().anyMatch(Finding::fails);
    }

    /**
     * The findings that blame one revision.
     *
     * @param revision the revision
     * @return in the order of the walk
     */
    public List<Finding> findings(RevisionId revision) {
        return findings.stream()
                .filter(finding -> finding.revision().filter(revision::equals).isPresent())
                .toList();
    }
}

package dev.stepwell.check;

import dev.stepwell.revision.RevisionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run found beside what was known before it. */
public final class BaselineComparison {

    private final Baseline baseline;
    private final List<CheckResult> results;
    private final Evidence evidence;

    /**
     * Compares.
     *
     * @param baseline what was known
     * @param results what was found
     * @param evidence tells which revisions were judged
     */
    public BaselineComparison(Baseline baseline, List<CheckResult> results, Evidence evidence) {
        this.baseline = baseline;
        this.results = List.copyOf(results);
        this.evidence = evidence;
    }

    /**
     * The results with the findings that the baseline has marked as known.
     *
     * @return the results in the same order
     */
    public List<CheckResult> marked() {
        Set<BaselineEntry> known = new HashSet<>(baseline.entries());
        return results.stream()
                .map(result -> result.withFindings(result.findings().stream()
                        .map(finding -> finding.fails() && known.contains(BaselineEntry.of(finding))
                                ? finding.asKnown()
                                : finding)
                        .toList()))
                .toList();
    }

    /**
     * The entries that this run did not find, although it would have.
     *
     * @return sorted; nothing of checks that were not made and of revisions that were not judged or reached
     */
    public List<BaselineEntry> stale() {
        Set<BaselineEntry> found = new HashSet<>();
        results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.acknowledged().isEmpty())
                .forEach(finding -> found.add(BaselineEntry.of(finding)));
        return baseline.entries().stream()
                .filter(entry -> !found.contains(entry) && isJudged(entry))
                .toList();
    }

    /**
     * The marked results with an error for each stale entry: it would hide the finding if that came back.
     *
     * @param file the name of the baseline file
     * @return the results in the same order; without the check {@code acknowledgements} no errors
     */
    public List<CheckResult> reported(String file) {
        List<Finding> stale =
                stale().stream().map(entry -> finding(file, entry)).toList();
        return marked().stream()
                .map(result -> result.check().equals(AcknowledgementsCheck.NAME) ? with(result, stale) : result)
                .toList();
    }

    private static CheckResult with(CheckResult result, List<Finding> more) {
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.addAll(more);
        return result.withFindings(findings);
    }

    private Finding finding(String file, BaselineEntry entry) {
        return FindingBuilder.error(AcknowledgementsCheck.NAME, AcknowledgementsCheck.STALE)
                .at(file, baseline.line(entry))
                .path(entry.path())
                .remedy(
                        "Remove the line, or run `stepwell verify` with --write-baseline, which removes what is gone and"
                                + " adds nothing.")
                .saying("The baseline has `" + entry.line() + "`, which was not found any more.");
    }

    private boolean isJudged(BaselineEntry entry) {
        Optional<CheckResult> result = results.stream()
                .filter(candidate -> candidate.check().equals(entry.check()) && candidate.wasRun())
                .findFirst();
        Optional<RevisionId> revision = entry.revision();
        if (result.isEmpty() || revision.isEmpty()) {
            return result.isPresent() && evidence.isWhole();
        }
        RevisionId id = revision.get();
        return evidence.judges(id)
                && !result.get().notReached().containsKey(id)
                && result.get()
                        .cutoff()
                        .filter(cutoff -> cutoff.before().contains(id))
                        .isEmpty();
    }
}

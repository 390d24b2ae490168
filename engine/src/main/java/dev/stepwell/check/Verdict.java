package dev.stepwell.check;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.WalkRecord;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a verification: every view, be it a test, an assertion or a report, shows this.
 *
 * @param location the location of the history, as the user named it
 * @param history the history; empty when it could not be read
 * @param walk the record of the walk; empty when there was none
 * @param results one for each check
 * @param baseline what the baseline did; empty without one
 */
public record Verdict(
        String location,
        Optional<History> history,
        Optional<WalkRecord> walk,
        List<CheckResult> results,
        Optional<BaselineUse> baseline) {

    /** Copies the results. */
    public Verdict {
        results = List.copyOf(results);
    }

    /**
     * A verdict without a baseline.
     *
     * @param location the location of the history, as the user named it
     * @param history the history; empty when it could not be read
     * @param walk the record of the walk; empty when there was none
     * @param results one for each check
     */
    public Verdict(String location, Optional<History> history, Optional<WalkRecord> walk, List<CheckResult> results) {
        this(location, history, walk, results, Optional.empty());
    }

    /**
     * The same with results that know the baseline.
     *
     * @param marked the results
     * @param use what the baseline did
     * @return a changed verdict
     */
    public Verdict with(List<CheckResult> marked, BaselineUse use) {
        return new Verdict(location, history, walk, marked, Optional.of(use));
    }

    /**
     * Whether no check failed.
     *
     * @return true when there is no error among the findings
     */
    public boolean passed() {
        return results.stream().noneMatch(CheckResult::failed);
    }

    /**
     * The result of one check.
     *
     * @param check the check's name
     * @return the result
     * @throws IllegalArgumentException when the check was not selected
     */
    public CheckResult result(String check) {
        return results.stream()
                .filter(result -> result.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The check '" + check + "' was not selected."));
    }

    /**
     * All findings.
     *
     * @return check by check, within a check in the order of the walk
     */
    public List<Finding> findings() {
        return results.stream().flatMap(result -> result.findings().stream()).toList();
    }

    /**
     * What people call a revision: its id and its message.
     *
     * @param id the revision
     * @return {@code b2 add email}, for example
     */
    public String label(RevisionId id) {
        return history.flatMap(known -> known.graph().find(id))
                .map(revision -> revision.message().isEmpty() ? id.value() : id + " " + revision.message())
                .orElse(id.value());
    }
}

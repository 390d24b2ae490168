package dev.stepwell.junit;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.report.FindingText;
import dev.stepwell.revision.RevisionId;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The outcome of the one walk of a suite, asked check by check and revision by revision. */
public final class MigrationVerdict {

    private final Verdict verdict;

    MigrationVerdict(Verdict verdict) {
        this.verdict = verdict;
    }

    /**
     * The whole outcome.
     *
     * @return the verdict that reports are made of
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Fails unless a check passed for the whole history.
     *
     * @param check the check's name
     * @throws AssertionFailedError with the findings
     * @throws TestAbortedException when the check could not be made, because the history cannot be read
     */
    public void assertPassed(String check) {
        CheckResult result = result(check);
        fail(check, "", result.findings());
    }

    /**
     * Fails unless a check passed for one revision.
     *
     * @param check the check's name
     * @param revision the revision
     * @throws AssertionFailedError with the findings that blame the revision
     * @throws TestAbortedException when the revision could not be reached, naming the one whose failure stood in the
     *     way
     */
    public void assertPassed(String check, RevisionId revision) {
        CheckResult result = result(check);
        fail(check, " for " + verdict.label(revision), result.findings(revision));
        RevisionId blocker = result.notReached().get(revision);
        if (blocker != null) {
            throw new TestAbortedException(
                    "Not reached: the upgrade of " + verdict.label(blocker) + " fails; see its test `upgrade`.");
        }
    }

    private CheckResult result(String check) {
        CheckResult result = verdict.result(check);
        if (!result.wasRun()) {
            throw new TestAbortedException(
                    verdict.history().isPresent()
                            ? "Not made: the walk was narrowed to some revisions, so it did not go from head to base."
                            : "Not reached: the history cannot be read; see the test `graph`.");
        }
        return result;
    }

    private void fail(String check, String whom, List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::fails).toList();
        if (errors.isEmpty()) {
            return;
        }
        String text = String.join("\n", new FindingText(verdict).lines(errors));
        AssertionFailedError failure = new AssertionFailedError(check + " failed" + whom + "\n\n" + text);
        Frames.pointAt(errors.get(0), failure);
        throw failure;
    }
}

package dev.stepwell.assertions;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import java.util.List;
import org.assertj.core.api.ListAssert;

/** Assertions on the result of one check. Made by {@link StepwellAssertions#assertThat(CheckResult)}. */
public final class CheckResultAssert extends StepwellAssert<CheckResultAssert, CheckResult> {

    private final Verdict verdict;

    CheckResultAssert(CheckResult actual) {
        this(actual, Findings.noVerdict());
    }

    /**
     * @param verdict knows the messages of the revisions
     */
    CheckResultAssert(CheckResult actual, Verdict verdict) {
        super(actual, CheckResultAssert.class);
        this.verdict = verdict;
    }

    /**
     * The check was run and has no error; a failure shows the findings as the text report does.
     *
     * @return this
     */
    public CheckResultAssert passed() {
        isNotNull();
        if (actual.failed() || !actual.wasRun()) {
            throw error(ShouldPass.message(actual, verdict));
        }
        return this;
    }

    /**
     * The check was run and has an error.
     *
     * @return this
     */
    public CheckResultAssert failed() {
        isNotNull();
        if (!actual.failed()) {
            throw error(ShouldFailACheck.message(actual));
        }
        return this;
    }

    /**
     * There is such a finding.
     *
     * @param code what kind of finding, {@code left-behind} for example
     * @param revision the revision that it blames
     * @return this
     */
    public CheckResultAssert hasFinding(String code, String revision) {
        isNotNull();
        if (!Findings.contain(actual.findings(), code, revision)) {
            throw error(ShouldHaveFinding.message(code, revision, actual.findings()));
        }
        return this;
    }

    /**
     * There is no finding to look at, neither error nor warning nor information. What is acknowledged or stands in the
     * baseline does not count.
     *
     * @return this
     */
    public CheckResultAssert hasNoFindings() {
        isNotNull();
        List<Finding> open = Findings.open(actual.findings());
        if (!open.isEmpty()) {
            throw error(ShouldHaveNoFindings.message(verdict, open));
        }
        return this;
    }

    /**
     * There is such a finding, and it is acknowledged.
     *
     * @param code what kind of finding, {@code drop-column} for example
     * @param revision the revision that it blames
     * @return this
     */
    public CheckResultAssert hasAcknowledged(String code, String revision) {
        hasFinding(code, revision);
        List<Finding> meant = Findings.like(actual.findings(), code, revision);
        if (meant.stream().allMatch(finding -> finding.acknowledged().isEmpty())) {
            throw error(ShouldBeAcknowledged.message(verdict, meant));
        }
        return this;
    }

    /**
     * Goes on with the findings.
     *
     * @return AssertJ's own assertions on the list
     */
    public ListAssert<Finding> findings() {
        isNotNull();
        return described(new ListAssert<>(actual.findings()));
    }
}

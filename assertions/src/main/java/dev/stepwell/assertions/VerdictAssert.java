package dev.stepwell.assertions;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import java.util.List;
import org.assertj.core.api.ListAssert;

/** Assertions on the outcome of a verification. Made by {@link StepwellAssertions#assertThat(Verdict)}. */
public final class VerdictAssert extends StepwellAssert<VerdictAssert, Verdict> {

    VerdictAssert(Verdict actual) {
        super(actual, VerdictAssert.class);
    }

    /**
     * No check failed; a failure shows the findings as the text report does.
     *
     * @return this
     */
    public VerdictAssert passed() {
        isNotNull();
        if (!actual.passed()) {
            throw error(ShouldPass.message(actual));
        }
        return this;
    }

    /**
     * At least one check failed.
     *
     * @return this
     */
    public VerdictAssert failed() {
        isNotNull();
        if (actual.passed()) {
            throw error(ShouldFailACheck.message(actual));
        }
        return this;
    }

    /**
     * Such a check was selected; goes on with its result.
     *
     * @param name the check's name, {@code round-trip} for example
     * @return assertions on the result
     */
    public CheckResultAssert check(String name) {
        isNotNull();
        List<String> names = actual.results().stream().map(CheckResult::check).toList();
        if (!names.contains(name)) {
            throw error(ShouldHaveCheck.message(name, names));
        }
        return described(new CheckResultAssert(actual.result(name), actual));
    }

    /**
     * There is such a finding.
     *
     * @param code what kind of finding, {@code left-behind} for example
     * @param revision the revision that it blames
     * @return this
     */
    public VerdictAssert hasFinding(String code, String revision) {
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
    public VerdictAssert hasNoFindings() {
        isNotNull();
        List<Finding> open = Findings.open(actual.findings());
        if (!open.isEmpty()) {
            throw error(ShouldHaveNoFindings.message(actual, open));
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
    public VerdictAssert hasAcknowledged(String code, String revision) {
        hasFinding(code, revision);
        List<Finding> meant = Findings.like(actual.findings(), code, revision);
        if (meant.stream().allMatch(finding -> finding.acknowledged().isEmpty())) {
            throw error(ShouldBeAcknowledged.message(actual, meant));
        }
        return this;
    }

    /**
     * Goes on with all findings.
     *
     * @return AssertJ's own assertions on the list, check by check
     */
    public ListAssert<Finding> findings() {
        isNotNull();
        return described(new ListAssert<>(actual.findings()));
    }
}

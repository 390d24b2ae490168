package dev.stepwell.assertions;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Verdict;

/** Checks passed where one should have failed. */
final class ShouldFailACheck {

    private ShouldFailACheck() {}

    static String message(Verdict verdict) {
        return "Expected a check of " + verdict.location() + " to fail, but none did: "
                + Text.list(verdict.results().stream()
                        .map(result -> result.check() + " " + result.outcome())
                        .toList())
                + ".";
    }

    static String message(CheckResult result) {
        return "Expected the check " + result.check() + " to fail, but it "
                + (result.wasRun() ? "passed." : "was not run. See the check graph.");
    }
}

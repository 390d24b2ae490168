package dev.stepwell.assertions;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import java.util.List;

/** Checks failed, or could not be made. */
final class ShouldPass {

    private ShouldPass() {}

    static String message(Verdict verdict) {
        List<String> failed = verdict.results().stream()
                .filter(CheckResult::failed)
                .map(CheckResult::check)
                .toList();
        return "Expected every check of " + verdict.location() + " to pass, but " + failed.size() + " of "
                + verdict.results().size() + " failed: " + Text.list(failed) + "."
                + Findings.block(verdict, errors(verdict.findings()));
    }

    static String message(CheckResult result, Verdict verdict) {
        if (!result.wasRun()) {
            return "Expected the check " + result.check() + " to pass, but it was not run. See the check graph.";
        }
        return "Expected the check " + result.check() + " to pass (" + result.claim() + "), but it failed."
                + Findings.block(verdict, errors(result.findings()));
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::fails).toList();
    }
}

package dev.stepwell.assertions;

import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import java.util.List;

/** There are findings. */
final class ShouldHaveNoFindings {

    private ShouldHaveNoFindings() {}

    static String message(Verdict verdict, List<Finding> findings) {
        return "Expected no finding, but there " + (findings.size() == 1 ? "is" : "are") + " " + findings.size() + "."
                + Findings.block(verdict, findings);
    }
}

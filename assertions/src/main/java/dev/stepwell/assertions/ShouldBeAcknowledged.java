package dev.stepwell.assertions;

import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import java.util.List;

/** Nobody has acknowledged a finding. */
final class ShouldBeAcknowledged {

    private ShouldBeAcknowledged() {}

    static String message(Verdict verdict, List<Finding> findings) {
        return "Expected an acknowledged finding, but nobody has acknowledged "
                + (findings.size() == 1 ? "it." : "them.") + Findings.block(verdict, findings);
    }
}

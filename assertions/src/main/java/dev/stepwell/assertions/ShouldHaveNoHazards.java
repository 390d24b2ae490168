package dev.stepwell.assertions;

import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionId;
import java.util.List;

/** An upgrade has hazards. */
final class ShouldHaveNoHazards {

    private ShouldHaveNoHazards() {}

    static String message(RevisionId revision, Verdict verdict, List<Finding> hazards) {
        return "Expected no hazard in the upgrade of revision " + revision + ", but there "
                + (hazards.size() == 1 ? "is " : "are ") + hazards.size() + "."
                + Findings.block(verdict, hazards);
    }
}

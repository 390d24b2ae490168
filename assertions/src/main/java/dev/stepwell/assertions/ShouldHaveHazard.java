package dev.stepwell.assertions;

import dev.stepwell.check.Finding;
import dev.stepwell.revision.RevisionId;
import java.util.List;

/** A hazard is missing. */
final class ShouldHaveHazard {

    private ShouldHaveHazard() {}

    static String message(RevisionId revision, String code, List<Finding> hazards) {
        List<String> present = hazards.stream().map(Finding::code).distinct().toList();
        return "Expected the hazard '" + code + "' in the upgrade of revision " + revision + ", but it is not there. "
                + Candidates.sentence(code, present, "hazards");
    }

    static String unknown(RevisionId revision) {
        return "Expected to look at the hazards of revision " + revision
                + ", but the record does not know the history that was walked. Take the record from Walker or Verdict.";
    }
}

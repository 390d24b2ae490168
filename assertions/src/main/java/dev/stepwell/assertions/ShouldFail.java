package dev.stepwell.assertions;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.Optional;

/** A step of a revision succeeded, or was not taken, where it should have failed. */
final class ShouldFail {

    private ShouldFail() {}

    static String message(RevisionId revision, Pass pass, Optional<StepRecord> step) {
        return "Expected " + Passes.mention(pass, revision) + " to fail, but it " + reason(pass, step);
    }

    private static String reason(Pass pass, Optional<StepRecord> step) {
        if (step.isEmpty()) {
            return Passes.notTaken(pass);
        }
        return step.get().isOk() ? "succeeded." : "was skipped: the revision has no downgrade script.";
    }
}

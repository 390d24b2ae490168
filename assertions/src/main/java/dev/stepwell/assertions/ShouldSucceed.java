package dev.stepwell.assertions;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.Optional;

/** A step of a revision failed, or was not taken. */
final class ShouldSucceed {

    private ShouldSucceed() {}

    static String message(RevisionId revision, Pass pass, Optional<StepRecord> step) {
        return "Expected " + Passes.mention(pass, revision) + " to succeed, but it " + reason(pass, step);
    }

    private static String reason(Pass pass, Optional<StepRecord> step) {
        if (step.isEmpty()) {
            return Passes.notTaken(pass);
        }
        Optional<RevisionId> blocker = step.get().blockedBy();
        if (blocker.isPresent()) {
            return "was not reached: the upgrade of " + blocker.get() + " fails. Correct that first.";
        }
        return step.get()
                .error()
                .map(error -> "failed." + ScriptErrors.block(error))
                .orElse("was skipped: the revision has no downgrade script.");
    }
}

package dev.stepwell.assertions;

import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;

/** Steps of the real walks. */
final class RealSteps {

    private RealSteps() {}

    static StepRecord step(Verdict verdict, String revision, Pass pass) {
        return verdict.walk().orElseThrow().step(RevisionId.of(revision), pass).orElseThrow();
    }
}

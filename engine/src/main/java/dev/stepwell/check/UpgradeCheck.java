package dev.stepwell.check;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.Outcome;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether every upgrade runs. */
final class UpgradeCheck implements Check {

    static final String NAME = "upgrade";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "every upgrade runs";
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        Map<RevisionId, RevisionId> notReached = new LinkedHashMap<>();
        for (RevisionId id : evidence.revisionsAndAncestors()) {
            Optional<StepRecord> step = evidence.step(id, Pass.FIRST_UPGRADE);
            step.flatMap(UpgradeCheck::judge).ifPresent(findings::add);
            evidence.step(id, Pass.REPEATED_UPGRADE).ifPresent(again -> findings.add(notRepeatable(again)));
            step.flatMap(StepRecord::blockedBy).ifPresent(blocker -> notReached.put(id, blocker));
        }
        return CheckResult.of(this, findings, notReached);
    }

    private static Optional<Finding> judge(StepRecord step) {
        if (step.outcome() != Outcome.FAILED) {
            return Optional.empty();
        }
        ScriptError error = step.error().orElseThrow();
        return Optional.of(FindingBuilder.error(NAME, "upgrade-failed")
                .about(step.revision(), Direction.UPGRADE)
                .because(error)
                .remedy(Remedies.forUpgrade(error))
                .saying("The upgrade fails."));
    }

    /** Recorded only when it failed. */
    private static Finding notRepeatable(StepRecord step) {
        return FindingBuilder.error(NAME, "not-repeatable")
                .about(step.revision(), Direction.UPGRADE)
                .because(step.error().orElseThrow())
                .remedy("It changes something outside its database; guard the statement, so that it can run again: "
                        + Roles.guarded("app") + ", for example.")
                .saying("The upgrade runs once, and fails when it is run again in a new database to restore a clean"
                        + " state; the walk ends there.");
    }
}

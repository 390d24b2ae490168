package dev.stepwell.check;

import dev.stepwell.diff.Difference;
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

/** Whether each downgrade, run directly after its upgrade, leaves the schema as it was, and the upgrade runs again. */
final class RoundTripCheck implements Check {

    static final String NAME = "round-trip";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "every downgrade restores the schema, and its upgrade runs again";
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        Map<RevisionId, RevisionId> notReached = new LinkedHashMap<>();
        for (RevisionId id : evidence.revisions()) {
            Optional<StepRecord> up = evidence.step(id, Pass.FIRST_UPGRADE);
            if (up.filter(step -> !step.isOk()).isPresent()) {
                notReached.put(id, up.get().blockedBy().orElse(id));
            } else if (evidence.hasDowngradeStatements(id)) {
                judge(evidence, id, findings);
            }
        }
        return CheckResult.of(this, findings, notReached);
    }

    private static void judge(Evidence evidence, RevisionId id, List<Finding> findings) {
        evidence.step(id, Pass.DOWNGRADE)
                .filter(step -> step.outcome() == Outcome.FAILED)
                .ifPresent(step -> findings.add(downgradeFailed(step)));
        Evidence.Place place = evidence.downgradePlace(id);
        for (Difference difference : evidence.notRestored(id)) {
            findings.add(Leftovers.finding(NAME, id, place, difference));
        }
        evidence.step(id, Pass.SECOND_UPGRADE).ifPresent(step -> again(evidence, step, findings));
    }

    private static Finding downgradeFailed(StepRecord step) {
        ScriptError error = step.error().orElseThrow();
        return FindingBuilder.error(NAME, "downgrade-failed")
                .about(step.revision(), Direction.DOWNGRADE)
                .because(error)
                .remedy(Remedies.forFailure(error, "Correct the downgrade script."))
                .saying("The downgrade fails.");
    }

    private static void again(Evidence evidence, StepRecord second, List<Finding> findings) {
        RevisionId id = second.revision();
        if (second.outcome() == Outcome.FAILED) {
            ScriptError error = second.error().orElseThrow();
            findings.add(FindingBuilder.error(NAME, "second-upgrade-failed")
                    .about(id, Direction.UPGRADE)
                    .because(error)
                    .remedy("Make the downgrade undo what this statement does.")
                    .saying("The upgrade fails when it is run again after the downgrade."));
            return;
        }
        Evidence.Place place = evidence.upgradePlace(id);
        StepRecord first = evidence.successful(id, Pass.FIRST_UPGRADE).orElseThrow();
        for (Difference difference : Evidence.differences(first.after(), second.after())) {
            findings.add(Leftovers.afterSecondUpgrade(id, place, difference));
        }
    }
}

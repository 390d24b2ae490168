package dev.stepwell.check;

import dev.stepwell.diff.Difference;
import dev.stepwell.diff.Kind;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.hazard.TransactionFit;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.Layout;
import dev.stepwell.walk.Outcome;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each downgrade, run directly after its upgrade, leaves the schema as it was, and the upgrade runs again. */
final class RoundTripCheck implements Check {

    static final String NAME = "round-trip";

    private static final String SECOND_FAILED = "second-upgrade-failed";

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
        Map<RevisionId, RevisionId> notReached = evidence.notReached();
        for (RevisionId id : evidence.revisions()) {
            if (!notReached.containsKey(id) && evidence.hasDowngradeStatements(id)) {
                judge(evidence, id, findings);
            }
        }
        return CheckResult.of(this, findings, notReached);
    }

    private static void judge(Evidence evidence, RevisionId id, List<Finding> findings) {
        evidence.step(id, Pass.DOWNGRADE).ifPresent(step -> {
            if (step.outcome() == Outcome.FAILED) {
                findings.add(downgradeFailed(evidence, step));
            }
            if (evidence.script(id).downgrade() instanceof Downgrade.Written written) {
                TransactionFit.of(step, written.script(), evidence.history().layout())
                        .map(sighting -> HazardCheck.finding(NAME, id, written.script(), sighting))
                        .ifPresent(findings::add);
            }
        });
        Evidence.Place place = evidence.downgradePlace(id);
        for (Difference difference : evidence.notRestored(id)) {
            findings.add(Leftovers.finding(NAME, id, place, difference));
        }
        findings.addAll(Roles.findings(evidence, id));
        findings.addAll(Roles.others(evidence, id));
        evidence.step(id, Pass.SECOND_UPGRADE).ifPresent(step -> again(evidence, step, findings));
    }

    private static Finding downgradeFailed(Evidence evidence, StepRecord step) {
        ScriptError error = step.error().orElseThrow();
        Layout layout = evidence.history().layout();
        return FindingBuilder.error(NAME, "downgrade-failed")
                .about(step.revision(), Direction.DOWNGRADE)
                .because(error)
                .remedy(Remedies.forDowngrade(error, layout))
                .saying("The downgrade fails.");
    }

    private static void again(Evidence evidence, StepRecord second, List<Finding> findings) {
        RevisionId id = second.revision();
        List<Difference> notRestored = evidence.notRestored(id);
        if (second.outcome() == Outcome.FAILED) {
            findings.add(secondUpgradeFailed(second, notRestored, Roles.leftBehind(evidence, id)));
            return;
        }
        Evidence.Place place = evidence.upgradePlace(id);
        StepRecord first = evidence.successful(id, Pass.FIRST_UPGRADE).orElseThrow();
        for (Difference difference : Evidence.differences(first.after(), second.after())) {
            if (notRestored.stream().noneMatch(known -> isOfTheSame(known, difference))) {
                findings.add(Leftovers.afterSecondUpgrade(id, place, difference));
            }
        }
    }

    /** What is there already because the downgrade left it has been said; that the upgrade trips over it is no news. */
    private static Finding secondUpgradeFailed(StepRecord second, List<Difference> notRestored, Set<String> roles) {
        ScriptError error = second.error().orElseThrow();
        boolean leftBehind = notRestored.stream().anyMatch(difference -> difference.kind() == Kind.ADDED);
        if ((leftBehind && Remedies.isThereAlready(error)) || Roles.inTheWay(roles, error)) {
            return FindingBuilder.info(NAME, SECOND_FAILED)
                    .about(second.revision(), Direction.UPGRADE)
                    .because(error)
                    .saying("The upgrade fails when it is run again, because of what the downgrade leaves behind.");
        }
        return FindingBuilder.error(NAME, SECOND_FAILED)
                .about(second.revision(), Direction.UPGRADE)
                .because(error)
                .remedy("Make the downgrade undo what this statement does.")
                .saying("The upgrade fails when it is run again after the downgrade.");
    }

    private static boolean isOfTheSame(Difference one, Difference other) {
        return one.object().equals(other.object()) && one.property().equals(other.property());
    }
}

package dev.stepwell.check;

import dev.stepwell.diff.Difference;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes wrong in a merge after one order of its branches, and not in the round trip of the main walk. */
final class MergeFindings {

    private final Evidence evidence;

    MergeFindings(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Finding> of(BranchRun one, BranchRun other) {
        List<Finding> findings = new ArrayList<>();
        Optional<StepRecord> left = failure(one);
        Optional<StepRecord> right = failure(other);
        if (left.isPresent() && right.isPresent()) {
            findings.add(failed(
                    left.get(),
                    " with nothing but what it revises and depends on, and runs in an upgrade of everything."));
        } else {
            left.ifPresent(step -> findings.add(failed(step, when(one))));
            right.ifPresent(step -> findings.add(failed(step, when(other))));
        }
        List<Difference> known = new ArrayList<>();
        notRestored(one, known, findings);
        notRestored(other, known, findings);
        return findings;
    }

    private Optional<StepRecord> failure(BranchRun run) {
        return run.failure().filter(step -> run.schema().isPresent()).filter(step -> evidence.successful(
                        step.revision(), step.pass())
                .isPresent());
    }

    private String when(BranchRun run) {
        return " when the branch of " + Branch.name(evidence, run.second()) + " was taken last, and not when that of "
                + Branch.name(evidence, run.first()) + " was.";
    }

    private static Finding failed(StepRecord step, String when) {
        return FindingBuilder.error(BranchOrderCheck.NAME, "merge-failed")
                .about(step.revision(), step.direction())
                .because(step.error().orElseThrow())
                .remedy("Make it independent of the order in which the branches were taken.")
                .saying("The " + step.direction().word() + " fails" + when);
    }

    private void notRestored(BranchRun run, List<Difference> known, List<Finding> findings) {
        if (run.pair().merge().isEmpty()) {
            return;
        }
        RevisionId merge = run.pair().merge().get();
        Optional<StepRecord> up = Branch.successful(run, merge, Pass.FIRST_UPGRADE);
        Optional<StepRecord> down = Branch.successful(run, merge, Pass.DOWNGRADE);
        if (up.isEmpty() || down.isEmpty() || !evidence.hasDowngradeStatements(merge)) {
            return;
        }
        List<Difference> differences = new ArrayList<>(
                Evidence.differences(up.get().before(), down.get().after()));
        differences.removeAll(evidence.notRestored(merge));
        differences.removeIf(Difference::isColumnOrder);
        differences.removeAll(known);
        known.addAll(differences);
        Evidence.Place place = evidence.downgradePlace(merge);
        String after = "After the branch of " + Branch.name(evidence, run.second()) + " as the last: ";
        differences.forEach(
                difference -> findings.add(Leftovers.finding(BranchOrderCheck.NAME, merge, place, difference, after)));
    }
}

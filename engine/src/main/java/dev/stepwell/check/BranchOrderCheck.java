package dev.stepwell.check;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Branches;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether two branches lead to the same schema in either order, and their merge works after both. */
final class BranchOrderCheck implements Check {

    static final String NAME = "branch-order";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "two branches lead to the same schema in either order";
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        if (!evidence.seesWholeHistory()) {
            return CheckResult.notRun(this);
        }
        List<Finding> findings = new ArrayList<>();
        Set<Set<RevisionId>> judged = new HashSet<>();
        BranchDifferences differences = new BranchDifferences(evidence);
        MergeFindings merges = new MergeFindings(evidence);
        for (List<BranchRun> pair : Branch.pairs(evidence)) {
            BranchRun one = pair.get(0);
            BranchRun other = pair.get(1);
            // Two merges may join the same branches.
            if (judged.add(Set.of(one.first(), other.first()))) {
                failures(evidence, one, other, findings);
            }
            findings.addAll(merges.of(one, other));
            findings.addAll(differences.between(one, other));
        }
        leftOut(evidence.walk().branches(), findings);
        return CheckResult.of(this, findings, Branch.notReached(evidence));
    }

    private static void failures(Evidence evidence, BranchRun one, BranchRun other, List<Finding> findings) {
        Optional<StepRecord> right = failedAfter(one, other);
        Optional<StepRecord> left = failedAfter(other, one);
        if (right.isPresent() && left.isPresent()) {
            findings.add(conflict(evidence, one, right.get(), left.get()));
            return;
        }
        right.ifPresent(step -> findings.add(orderMatters(evidence, one, step)));
        left.ifPresent(step -> findings.add(orderMatters(evidence, other, step)));
    }

    /** A step of the second branch that runs alone, and not after the first. */
    private static Optional<StepRecord> failedAfter(BranchRun run, BranchRun other) {
        return run.failure().filter(step -> step.pass() == Pass.BRANCH_AFTER).filter(step -> Branch.successful(
                        other, step.revision(), Pass.BRANCH_ALONE)
                .isPresent());
    }

    private static Finding conflict(Evidence evidence, BranchRun run, StepRecord right, StepRecord left) {
        return FindingBuilder.error(NAME, "branches-conflict")
                .about(right.revision(), right.direction())
                .because(right.error().orElseThrow())
                .remedy("Let one branch revise the other, and leave out of it what the other does already.")
                .saying("The upgrade fails after the branch of " + Branch.name(evidence, run.first())
                        + ", in which " + left.revision()
                        + " fails after this one: each branch runs alone, and no order"
                        + " of the two runs.");
    }

    private static Finding orderMatters(Evidence evidence, BranchRun run, StepRecord step) {
        RevisionId later = Branch.of(evidence, run.first(), run.second()).get(0);
        return FindingBuilder.error(NAME, "order-matters")
                .about(step.revision(), step.direction())
                .because(step.error().orElseThrow())
                .remedy("Allow only the order that runs: add `-- depends-on: " + step.revision() + "` to the header of "
                        + Branch.name(evidence, later) + ".")
                .saying("The upgrade fails after the branch of " + Branch.name(evidence, run.first())
                        + ", and runs before it.");
    }

    private static void leftOut(Branches branches, List<Finding> findings) {
        for (StepRecord step : branches.notRepeatable()) {
            findings.add(
                    FindingBuilder.info(NAME, "not-repeatable")
                            .about(step.revision(), step.direction())
                            .because(step.error().orElseThrow())
                            .remedy("Guard that statement so that it can run again in another database.")
                            .saying(
                                    "The upgrade runs once and not again in a second database of the same server: it changes"
                                            + " something outside its own database, a tablespace for example. Its branch was left out."));
        }
        if (branches.leftOut() > 0) {
            findings.add(FindingBuilder.info(NAME, "pairs-left-out")
                    .saying("Not all pairs of branches were taken in both orders, because there are too many: the last "
                            + branches.leftOut() + " were left out."));
        }
    }
}

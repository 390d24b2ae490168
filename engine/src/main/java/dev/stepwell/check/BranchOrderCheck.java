package dev.stepwell.check;

import dev.stepwell.diff.Difference;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.List;

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
        List<Finding> findings = new ArrayList<>();
        List<BranchRun> runs = evidence.walk().branches().runs();
        for (int i = 0; i + 1 < runs.size(); i += 2) {
            judge(evidence, runs.get(i), runs.get(i + 1), findings);
        }
        int leftOut = evidence.walk().branches().leftOut();
        if (leftOut > 0) {
            findings.add(FindingBuilder.info(NAME, "pairs-left-out")
                    .saying(leftOut + " pairs of branches were not taken in both orders: there are too many."));
        }
        return CheckResult.of(this, findings, evidence.notReached());
    }

    private static void judge(Evidence evidence, BranchRun one, BranchRun other, List<Finding> findings) {
        failedSecond(one, other, findings);
        failedSecond(other, one, findings);
        mergeFailed(one, other, findings);
        if (one.schema().isEmpty() || other.schema().isEmpty()) {
            return;
        }
        RevisionId blamed = one.pair().merge().orElse(one.pair().right());
        Evidence.Place place = evidence.upgradePlace(blamed);
        for (Difference difference :
                Evidence.differences(one.schema().get(), other.schema().get())) {
            findings.add(difference(one, blamed, place, difference));
        }
    }

    /** A branch that runs alone and not after the other. */
    private static void failedSecond(BranchRun run, BranchRun other, List<Finding> findings) {
        run.failure().filter(step -> step.pass() == Pass.BRANCH_AFTER).ifPresent(step -> {
            boolean runsAlone = other.failure()
                    .filter(alone -> alone.pass() == Pass.BRANCH_ALONE)
                    .isEmpty();
            if (runsAlone) {
                ScriptError error = step.error().orElseThrow();
                findings.add(FindingBuilder.error(NAME, "order-matters")
                        .about(step.revision(), Direction.UPGRADE)
                        .because(error)
                        .remedy("Put the two branches in order: let one revise or depend on the other.")
                        .saying("The upgrade fails after the branch that ends in " + run.first()
                                + ", and runs before it."));
            }
        });
    }

    private static void mergeFailed(BranchRun one, BranchRun other, List<Finding> findings) {
        for (BranchRun run : List.of(one, other)) {
            run.failure().filter(step -> run.schema().isPresent()).ifPresent(step -> findings.add(merge(run, step)));
        }
    }

    private static Finding merge(BranchRun run, StepRecord step) {
        return FindingBuilder.error(NAME, "merge-failed")
                .about(step.revision(), step.direction())
                .because(step.error().orElseThrow())
                .remedy("Make the merge independent of which branch was taken last.")
                .saying("The " + step.direction().word() + " of the merge fails when the branch that ends in "
                        + run.second() + " was taken last.");
    }

    private static Finding difference(BranchRun run, RevisionId blamed, Evidence.Place place, Difference difference) {
        FindingBuilder finding = difference.isColumnOrder()
                ? FindingBuilder.info(NAME, "column-order")
                : FindingBuilder.error(NAME, "order-changes-schema");
        return finding.about(blamed, Direction.UPGRADE)
                .at(place.file(), place.line())
                .path(difference.path())
                .values(difference.before(), difference.after())
                .remedy(
                        difference.isColumnOrder()
                                ? "Nothing, unless code relies on the order; PostgreSQL adds columns at the end only."
                                : "Put the two branches in order: let one revise or depend on the other.")
                .saying("With the branch that ends in " + run.first() + " first, " + difference.object()
                        + " is not as with the branch that ends in " + run.second() + " first.");
    }
}

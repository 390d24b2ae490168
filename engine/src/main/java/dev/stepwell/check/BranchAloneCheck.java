package dev.stepwell.check;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each branch runs without the one beside it: if not, it depends on the other and does not say so. */
final class BranchAloneCheck implements Check {

    static final String NAME = "branch-alone";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "every branch runs without the one beside it";
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        if (!evidence.seesWholeHistory()) {
            return CheckResult.notRun(this);
        }
        Map<RevisionId, Finding> findings = new LinkedHashMap<>();
        for (List<BranchRun> pair : Branch.pairs(evidence)) {
            besideIt(evidence, pair.get(0), pair.get(1), findings);
            besideIt(evidence, pair.get(1), pair.get(0), findings);
        }
        // What a branch beside explains is more precise, whichever pair it shows in.
        for (BranchRun run : evidence.walk().branches().runs()) {
            before(evidence, run, findings);
        }
        return CheckResult.of(this, List.copyOf(findings.values()), Branch.notReached(evidence));
    }

    /** Fails before the other branch, and runs after it. */
    private static void besideIt(Evidence evidence, BranchRun run, BranchRun other, Map<RevisionId, Finding> findings) {
        run.failure()
                .filter(step -> step.pass() == Pass.BRANCH_ALONE)
                .filter(step -> Branch.successful(other, step.revision(), Pass.BRANCH_AFTER)
                        .isPresent())
                .ifPresent(step -> {
                    List<RevisionId> beside = Branch.of(evidence, run.second(), run.first());
                    findings.putIfAbsent(
                            step.revision(),
                            finding(step, beside)
                                    .saying("The upgrade fails without the branch beside it and runs after it: it uses"
                                            + " something of " + Branch.names(evidence, beside)
                                            + ", and does not declare it."));
                });
    }

    /** Fails with what it declares, and ran in the order of a whole upgrade. */
    private static void before(Evidence evidence, BranchRun run, Map<RevisionId, Finding> findings) {
        run.failure()
                .filter(step -> step.pass() == Pass.BRANCH_ALONE)
                .filter(step ->
                        evidence.successful(step.revision(), Pass.FIRST_UPGRADE).isPresent())
                .ifPresent(step -> {
                    List<RevisionId> undeclared = undeclared(evidence, step.revision());
                    findings.putIfAbsent(
                            step.revision(),
                            finding(step, undeclared)
                                    .saying("The upgrade fails after what it revises and depends on alone, and runs in"
                                            + " an upgrade of everything: it uses something of "
                                            + Branch.names(evidence, undeclared)
                                            + ", which come before it there, and does not declare it."));
                });
    }

    /** What an upgrade of everything takes before a revision that does not need it. */
    private static List<RevisionId> undeclared(Evidence evidence, RevisionId id) {
        RevisionGraph graph = evidence.history().graph();
        List<RevisionId> order = evidence.all();
        Set<RevisionId> ancestors = graph.ancestors(id);
        return order.subList(0, order.indexOf(id)).stream()
                .filter(before -> !ancestors.contains(before))
                .toList();
    }

    private static FindingBuilder finding(StepRecord step, List<RevisionId> candidates) {
        return FindingBuilder.error(NAME, "undeclared-dependency")
                .about(step.revision(), Direction.UPGRADE)
                .because(step.error().orElseThrow())
                .remedy(
                        candidates.size() == 1
                                ? "Add `-- depends-on: " + candidates.get(0) + "` to its header."
                                : "Find the revision that makes what is missing, and add `-- depends-on: <its id>` to"
                                        + " the header of this one.");
    }
}

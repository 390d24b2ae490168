package dev.stepwell.check;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<Finding> findings = new ArrayList<>();
        Set<RevisionId> found = new LinkedHashSet<>();
        for (BranchRun run : evidence.walk().branches().runs()) {
            run.failure()
                    .filter(step -> step.pass() == Pass.BRANCH_ALONE)
                    .filter(step -> evidence.successful(step.revision(), Pass.FIRST_UPGRADE)
                            .isPresent())
                    .filter(step -> found.add(step.revision()))
                    .ifPresent(step -> findings.add(finding(evidence, run, step)));
        }
        return CheckResult.of(this, findings, evidence.notReached());
    }

    private static Finding finding(Evidence evidence, BranchRun run, StepRecord step) {
        ScriptError error = step.error().orElseThrow();
        String other = Branch.of(evidence, run.second(), run.first()).stream()
                .map(RevisionId::value)
                .collect(Collectors.joining(", "));
        return FindingBuilder.error(NAME, "undeclared-dependency")
                .about(step.revision(), Direction.UPGRADE)
                .because(error)
                .remedy("Declare what it needs (`-- depends-on: <id>`, one of " + other + "), or move the two"
                        + " revisions into one branch.")
                .saying("The upgrade fails when its branch is taken without the one beside it (" + other
                        + "), and runs with it: it depends on a revision that it does not name.");
    }
}

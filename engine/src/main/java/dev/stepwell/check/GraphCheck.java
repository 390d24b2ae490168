package dev.stepwell.check;

import dev.stepwell.revision.RedundantParent;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.HistoryException;
import dev.stepwell.script.ScriptProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the files can be read and their revisions form a graph. */
final class GraphCheck implements Check {

    static final String NAME = "graph";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "the files can be read, and their revisions form a graph";
    }

    @Override
    public boolean needsWalk() {
        return false;
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (ScriptProblem problem : evidence.history().warnings()) {
            findings.add(finding(FindingBuilder.warning(NAME, problem.code().word()), problem));
        }
        RevisionGraph graph = evidence.history().graph();
        graph.redundantParents().forEach(parent -> findings.add(redundant(graph, parent)));
        twins(graph, findings);
        return CheckResult.of(this, findings);
    }

    private static Finding redundant(RevisionGraph graph, RedundantParent redundant) {
        RevisionId parent = redundant.parent();
        boolean repeated = parent.equals(redundant.broughtBy());
        return FindingBuilder.warning(NAME, "redundant-parent")
                .about(redundant.merge())
                .at(graph.get(redundant.merge()).origin(), 1)
                .remedy(
                        repeated
                                ? "Name " + parent + " once in `-- revises:`."
                                : "Take " + parent + " out of `-- revises:`.")
                .saying(
                        repeated
                                ? "The merge names its parent " + parent + " twice."
                                : "The merge names " + parent + " as a parent without need: its parent "
                                        + redundant.broughtBy() + " stands on it already.");
    }

    /** Two people who solve one problem on two branches tend to call it the same. Merges are all called the same. */
    private static void twins(RevisionGraph graph, List<Finding> findings) {
        Map<String, Revision> seen = new HashMap<>();
        for (Revision revision : graph.upgradeOrder()) {
            if (revision.message().isEmpty() || revision.parents().size() > 1) {
                continue;
            }
            Revision twin = seen.putIfAbsent(revision.message().toLowerCase(Locale.ROOT), revision);
            if (twin != null && !graph.ancestors(revision.id()).contains(twin.id())) {
                findings.add(twins(revision, twin));
            }
        }
    }

    private static Finding twins(Revision revision, Revision twin) {
        return FindingBuilder.info(NAME, "same-message")
                .about(revision.id())
                .at(revision.origin(), 1)
                .remedy("Compare the two: leave one out if they make the same change, else give one another message.")
                .saying("Revision " + twin.id() + (twin.origin().isEmpty() ? "" : " (" + twin.origin() + ")")
                        + " has the same message and is on another branch: perhaps one change was made twice.");
    }

    CheckResult unreadable(HistoryException exception) {
        int graph = 0;
        List<Finding> findings = new ArrayList<>();
        for (ScriptProblem problem : exception.problems()) {
            String code = problem.code() == ScriptProblem.Code.GRAPH
                    ? exception.graphProblems().get(graph++).code().word()
                    : problem.code().word();
            findings.add(finding(FindingBuilder.error(NAME, code), problem));
        }
        return CheckResult.of(this, findings);
    }

    private static Finding finding(FindingBuilder finding, ScriptProblem problem) {
        return finding.at(problem.file(), problem.line()).saying(problem.message());
    }
}

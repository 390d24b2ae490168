package dev.stepwell.check;

import dev.stepwell.revision.RedundantParent;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
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
        return FindingBuilder.warning(NAME, "redundant-parent")
                .about(redundant.merge())
                .at(graph.get(redundant.merge()).origin(), 1)
                .remedy("Take " + redundant.parent() + " out of the parents.")
                .saying("The merge names " + redundant.parent() + " as a parent, which its parent "
                        + redundant.broughtBy() + " brings already.");
    }

    /** Two people who solve one problem on two branches tend to call it the same. */
    private static void twins(RevisionGraph graph, List<Finding> findings) {
        Map<String, Revision> seen = new HashMap<>();
        for (Revision revision : graph.upgradeOrder()) {
            Revision twin = seen.putIfAbsent(revision.message().toLowerCase(Locale.ROOT), revision);
            if (twin != null
                    && !revision.message().isEmpty()
                    && !graph.ancestors(revision.id()).contains(twin.id())) {
                findings.add(FindingBuilder.info(NAME, "same-message")
                        .about(revision.id())
                        .at(revision.origin(), 1)
                        .saying("The branch beside has a revision with the same message: " + twin.id() + "."));
            }
        }
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

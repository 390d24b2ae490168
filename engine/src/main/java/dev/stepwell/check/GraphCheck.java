package dev.stepwell.check;

import dev.stepwell.script.HistoryException;
import dev.stepwell.script.ScriptProblem;
import java.util.ArrayList;
import java.util.List;

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
        List<Finding> findings = evidence.history().warnings().stream()
                .map(problem ->
                        finding(FindingBuilder.warning(NAME, problem.code().word()), problem))
                .toList();
        return CheckResult.of(this, findings);
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

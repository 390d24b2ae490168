package dev.stepwell.script;

import dev.stepwell.revision.GraphProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A folder of migrations cannot be used; names everything that is wrong with it at once. */
public final class HistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ScriptProblem> problems;
    private final transient List<GraphProblem> graphProblems;

    HistoryException(String location, List<ScriptProblem> problems, List<GraphProblem> graphProblems) {
        super(describe(location, problems));
        this.problems = List.copyOf(problems);
        this.graphProblems = List.copyOf(graphProblems);
    }

    private static String describe(String location, List<ScriptProblem> problems) {
        String count = problems.size() == 1 ? "" : " for " + problems.size() + " reasons";
        return problems.stream()
                .map(problem -> "\n  " + problem.describe())
                .collect(Collectors.joining("", "Cannot read the migrations in " + location + count + ":", ""));
    }

    /**
     * The kind of the first problem.
     *
     * @return a code
     */
    public ScriptProblem.Code code() {
        return problems.get(0).code();
    }

    /**
     * All that is wrong, those of the graph among them with code {@link ScriptProblem.Code#GRAPH}.
     *
     * @return at least one problem; those of files first, in the order of the files
     */
    public List<ScriptProblem> problems() {
        return problems;
    }

    /**
     * What is wrong with the graph, with its own codes and fields.
     *
     * @return one for each problem of code {@link ScriptProblem.Code#GRAPH}, in the same order
     */
    public List<GraphProblem> graphProblems() {
        return graphProblems;
    }
}

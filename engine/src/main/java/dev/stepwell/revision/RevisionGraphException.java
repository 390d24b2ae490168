package dev.stepwell.revision;

import java.util.List;
import java.util.stream.Collectors;

/** The given revisions do not form a graph; says everything that is wrong with them at once. */
public final class RevisionGraphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<GraphProblem> problems;

    RevisionGraphException(List<GraphProblem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return at least one problem, grouped by the kind of check
     */
    public List<GraphProblem> problems() {
        return problems;
    }

    private static String text(List<GraphProblem> problems) {
        if (problems.size() == 1) {
            return problems.get(0).message();
        }
        return problems.stream()
                .map(problem -> "\n  " + problem.message())
                .collect(Collectors.joining("", "The revisions have " + problems.size() + " problems:", ""));
    }
}

package dev.stepwell.walk;

import java.util.List;

/**
 * What was seen of branches that nothing orders.
 *
 * @param runs two for each pair of branches, one after the other
 * @param leftOut number of pairs that were left out, because there are too many
 * @param notRepeatable failed steps of revisions that ran once and never again, not even in the same order, because they
 *     change something outside their database; the pairs that they are in were left out
 */
public record Branches(List<BranchRun> runs, int leftOut, List<StepRecord> notRepeatable) {

    /** A linear history has none. */
    public static final Branches NONE = new Branches(List.of(), 0, List.of());

    /** Copies the lists. */
    public Branches {
        runs = List.copyOf(runs);
        notRepeatable = List.copyOf(notRepeatable);
    }
}

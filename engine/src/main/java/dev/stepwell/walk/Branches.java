package dev.stepwell.walk;

import java.util.List;

/**
 * What was seen of branches that nothing orders.
 *
 * @param runs two for each pair of branches, one after the other
 * @param leftOut number of pairs that were left out, because there are too many
 */
public record Branches(List<BranchRun> runs, int leftOut) {

    /** A linear history has none. */
    public static final Branches NONE = new Branches(List.of(), 0);

    /** Copies the runs. */
    public Branches {
        runs = List.copyOf(runs);
    }
}

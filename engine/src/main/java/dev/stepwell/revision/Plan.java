package dev.stepwell.revision;

import java.util.List;
import java.util.Objects;

/**
 * What a command runs, in order, and where it ends.
 *
 * @param steps the steps, all in one direction; none when there is nothing to do
 * @param heads the rows of the version table after the last step
 */
public record Plan(List<Step> steps, Heads heads) {

    /** Copies the steps. */
    public Plan {
        steps = List.copyOf(steps);
        Objects.requireNonNull(heads, "heads");
    }

    /** The revisions of the steps, in order. */
    public List<RevisionId> revisions() {
        return steps.stream().map(Step::revision).toList();
    }
}

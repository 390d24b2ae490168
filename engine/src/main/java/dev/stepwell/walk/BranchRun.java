package dev.stepwell.walk;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two branches taken in one of their two orders, from the state that has only what both need.
 *
 * @param pair the branches
 * @param first the tip of the branch that was taken first, and so alone
 * @param second the tip of the other, taken after it
 * @param steps the first branch's steps, then the second's, then the round trip of the merge; they end with the first
 *     that fails, which may be one of those that both branches need
 * @param reached the schema with both branches up, or null when a step failed
 */
public record BranchRun(
        BranchPair pair,
        RevisionId first,
        RevisionId second,
        List<StepRecord> steps,
        @Nullable SchemaSnapshot reached) {

    /** Copies the steps. */
    public BranchRun {
        steps = List.copyOf(steps);
    }

    /**
     * The schema with both branches up.
     *
     * @return the schema, or empty when a step failed
     */
    public Optional<SchemaSnapshot> schema() {
        return Optional.ofNullable(reached);
    }

    /**
     * The step that ended the run.
     *
     * @return the failed step, or empty when all went well
     */
    public Optional<StepRecord> failure() {
        return steps.stream().filter(step -> step.outcome() == Outcome.FAILED).findFirst();
    }
}

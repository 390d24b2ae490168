package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the steps of a walk in the order in which they are taken. */
final class Log {

    private final List<StepRecord> steps = new ArrayList<>();
    private final StepListener listener;

    Log(StepListener listener) {
        this.listener = listener;
    }

    void ok(RevisionId id, Pass pass, Execution execution, SchemaSnapshot before, SchemaSnapshot after) {
        add(new StepRecord(
                id,
                pass,
                Outcome.OK,
                before,
                after,
                null,
                null,
                execution.transaction(),
                execution.time(),
                execution.roles()));
    }

    /** A script without statements: nothing ran, and nothing can have changed. */
    void nothingToRun(RevisionId id, Pass pass, SchemaSnapshot schema) {
        add(new StepRecord(id, pass, Outcome.OK, schema, schema, null, null, null, Duration.ZERO));
    }

    void failed(RevisionId id, Pass pass, Execution execution, SchemaSnapshot before, @Nullable RevisionId blocker) {
        add(new StepRecord(
                id,
                pass,
                blocker == null ? Outcome.FAILED : Outcome.SKIPPED,
                before,
                before,
                execution.error().orElse(null),
                blocker,
                execution.transaction(),
                execution.time(),
                execution.roles()));
    }

    /** An upgrade that ran once, and not again when a clean state was needed. */
    void notRepeatable(NotRepeatable failure, SchemaSnapshot schema) {
        failed(failure.revision(), Pass.REPEATED_UPGRADE, failure.execution(), schema, null);
    }

    void skipped(RevisionId id, Pass pass, SchemaSnapshot schema, @Nullable RevisionId blocker) {
        add(new StepRecord(id, pass, Outcome.SKIPPED, schema, schema, null, blocker, null, Duration.ZERO));
    }

    private void add(StepRecord step) {
        steps.add(step);
        listener.taken(step);
    }

    List<StepRecord> steps() {
        return steps;
    }
}

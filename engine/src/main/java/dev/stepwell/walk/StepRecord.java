package dev.stepwell.walk;

import dev.stepwell.database.RoleChanges;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.execution.TransactionUse;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one step: a revision taken up or down.
 *
 * @param revision the revision
 * @param pass which part of the walk the step belongs to
 * @param outcome how it ended
 * @param before the schema before the step
 * @param after the schema after the step; the same as before when it failed or was skipped
 * @param failure what PostgreSQL said when the script failed, or null
 * @param blocker the earlier revision whose failure stood in the way of this step, or null
 * @param transaction how the script and transactions met, or null when nothing was run
 * @param time the wall-clock time of the script
 * @param roles which roles of the server came and went with it; roles belong to no schema
 */
public record StepRecord(
        RevisionId revision,
        Pass pass,
        Outcome outcome,
        SchemaSnapshot before,
        SchemaSnapshot after,
        @Nullable ScriptError failure,
        @Nullable RevisionId blocker,
        @Nullable TransactionUse transaction,
        Duration time,
        RoleChanges roles) {

    /**
     * A step that made and dropped no roles.
     *
     * @param revision the revision
     * @param pass which part of the walk the step belongs to
     * @param outcome how it ended
     * @param before the schema before the step
     * @param after the schema after the step
     * @param failure what PostgreSQL said when the script failed, or null
     * @param blocker the earlier revision whose failure stood in the way of this step, or null
     * @param transaction how the script and transactions met, or null when nothing was run
     * @param time the wall-clock time of the script
     */
    public StepRecord(
            RevisionId revision,
            Pass pass,
            Outcome outcome,
            SchemaSnapshot before,
            SchemaSnapshot after,
            @Nullable ScriptError failure,
            @Nullable RevisionId blocker,
            @Nullable TransactionUse transaction,
            Duration time) {
        this(revision, pass, outcome, before, after, failure, blocker, transaction, time, RoleChanges.NONE);
    }

    /**
     * Which way the step went.
     *
     * @return the direction of its pass
     */
    public Direction direction() {
        return pass.direction();
    }

    /**
     * What PostgreSQL said when the script failed.
     *
     * @return the error; present for a failed step, and for a skipped one that was tried behind a failed revision
     */
    public Optional<ScriptError> error() {
        return Optional.ofNullable(failure);
    }

    /**
     * The earlier revision whose failure stood in the way of this step.
     *
     * @return the revision, or empty when nothing stood in the way
     */
    public Optional<RevisionId> blockedBy() {
        return Optional.ofNullable(blocker);
    }

    /**
     * Whether the script ran to its end.
     *
     * @return true for {@link Outcome#OK}
     */
    public boolean isOk() {
        return outcome == Outcome.OK;
    }

    /**
     * Whether the step left another schema than it found.
     *
     * @return true when the snapshots differ
     */
    public boolean changedSchema() {
        return !before.equals(after);
    }
}

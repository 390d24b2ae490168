package dev.stepwell.execution;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.database.RoleChanges;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the run of one script ended.
 *
 * @param transaction how the script and transactions met
 * @param failure what went wrong, or null when the script ran to its end
 * @param rolledBack whether a failure left the database exactly as it was; true when there was no failure
 * @param changes which objects it changed, as far as that is known
 * @param time the wall-clock time of the run, without the search for the failing statement
 * @param roles which roles of the server came and went with it, as far as somebody has looked
 */
public record Execution(
        TransactionUse transaction,
        @Nullable ScriptError failure,
        boolean rolledBack,
        Duration time,
        CatalogChange changes,
        RoleChanges roles) {

    Execution(
            TransactionUse transaction,
            @Nullable ScriptError failure,
            boolean rolledBack,
            Duration time,
            CatalogChange changes) {
        this(transaction, failure, rolledBack, time, changes, RoleChanges.NONE);
    }

    /**
     * The same run, with what somebody has found out about roles.
     *
     * @param seen which roles came and went with it
     * @return a copy
     */
    public Execution with(RoleChanges seen) {
        return new Execution(transaction, failure, rolledBack, time, changes, seen);
    }

    /**
     * Whether the script ran to its end.
     *
     * @return false when there is an {@link #error()}
     */
    public boolean succeeded() {
        return failure == null;
    }

    /**
     * What went wrong.
     *
     * @return the error, or empty when the script ran to its end
     */
    public Optional<ScriptError> error() {
        return Optional.ofNullable(failure);
    }
}

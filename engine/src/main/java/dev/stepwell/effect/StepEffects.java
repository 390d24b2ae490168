package dev.stepwell.effect;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.rows.Unfilled;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the upgrade of one revision was seen to do in a database whose tables hold rows.
 *
 * @param inTransaction whether all statements ran in one transaction, so that every lock is held until its end
 * @param statements what each statement did, in order; those that did nothing that is recorded are there too
 * @param emptied tables that were there and held rows before, and hold none after; not those that were dropped
 * @param replaced tables that were dropped while one of the same name took over all their rows, as in copy and swap
 * @param conversions columns whose new type does not keep their values
 * @param populatedFailure the error that came of the rows: the upgrade runs on empty tables and fails on filled ones;
 *     null when there was none. The effects are then those of the run on empty tables
 * @param unfilled tables that were empty when the step began, because no row could be made
 * @param unseen what could not be seen
 */
public record StepEffects(
        boolean inTransaction,
        List<StatementEffects> statements,
        List<Relation> emptied,
        List<Relation> replaced,
        List<LossyConversion> conversions,
        @Nullable ScriptError populatedFailure,
        List<Unfilled> unfilled,
        Set<Blindness> unseen) {

    /** Copies the collections. */
    public StepEffects {
        statements = List.copyOf(statements);
        emptied = List.copyOf(emptied);
        replaced = List.copyOf(replaced);
        conversions = List.copyOf(conversions);
        unfilled = List.copyOf(unfilled);
        unseen = Set.copyOf(unseen);
    }

    static StepEffects none(List<Unfilled> unfilled) {
        return new StepEffects(false, List.of(), List.of(), List.of(), List.of(), null, unfilled, Set.of());
    }

    StepEffects after(ScriptError failure) {
        return new StepEffects(inTransaction, statements, emptied, replaced, conversions, failure, unfilled, unseen);
    }

    /**
     * The error that came of the rows.
     *
     * @return what PostgreSQL said, and where; empty when the upgrade runs on filled tables as on empty ones
     */
    public Optional<ScriptError> failsOnRows() {
        return Optional.ofNullable(populatedFailure);
    }
}

package dev.stepwell.check;

import dev.stepwell.drift.ModelComparison;
import dev.stepwell.entity.ModelException;
import java.util.Optional;

/** What came of holding the final schema against a model: a comparison, or why there is none. */
public final class ModelOutcome {

    private final Optional<ModelComparison> comparison;
    private final Optional<ModelException> problem;

    private ModelOutcome(Optional<ModelComparison> comparison, Optional<ModelException> problem) {
        this.comparison = comparison;
        this.problem = problem;
    }

    /**
     * A comparison.
     *
     * @param comparison of the model and the final schema
     * @return the outcome
     */
    public static ModelOutcome of(ModelComparison comparison) {
        return new ModelOutcome(Optional.of(comparison), Optional.empty());
    }

    /**
     * A model that could not be made.
     *
     * @param problem why
     * @return the outcome
     */
    public static ModelOutcome of(ModelException problem) {
        return new ModelOutcome(Optional.empty(), Optional.of(problem));
    }

    Optional<ModelComparison> comparison() {
        return comparison;
    }

    Optional<ModelException> problem() {
        return problem;
    }
}

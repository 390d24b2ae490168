package dev.stepwell.effect;

import dev.stepwell.execution.Execution;
import dev.stepwell.execution.ScriptError;

/**
 * One run of a script under observation.
 *
 * @param execution how it ended
 * @param effects what it did; nothing when it failed
 */
public record Observation(Execution execution, StepEffects effects) {

    /**
     * The same run, made on empty tables since it failed on filled ones.
     *
     * @param failure what came of the rows
     * @return a copy
     */
    public Observation after(ScriptError failure) {
        return new Observation(execution, effects.after(failure));
    }
}

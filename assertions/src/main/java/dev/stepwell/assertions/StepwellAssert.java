package dev.stepwell.assertions;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.description.Description;

/** What all assertions share: how they fail, and that a description goes along to what they lead to. */
abstract class StepwellAssert<S extends StepwellAssert<S, A>, A> extends AbstractAssert<S, A> {

    StepwellAssert(A actual, Class<?> type) {
        super(actual, type);
    }

    /** The error to throw, below the description that the user gave. */
    final AssertionError error(String message) {
        return failure("%s", message);
    }

    final <T extends AbstractAssert<T, ?>> T described(T next) {
        Description description = info.description();
        return description == null ? next : next.as(description);
    }
}

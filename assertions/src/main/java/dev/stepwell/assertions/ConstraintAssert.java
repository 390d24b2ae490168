package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;

/** Assertions on a constraint. Made by {@link TableAssert#constraint}. */
public final class ConstraintAssert extends ObjectAssert<ConstraintAssert> {

    ConstraintAssert(SchemaObject actual) {
        super(actual, ConstraintAssert.class);
    }

    /**
     * The definition is this.
     *
     * @param definition as PostgreSQL writes it (System Information Functions, {@code pg_get_constraintdef}); white
     *     space is folded
     * @return this
     */
    public ConstraintAssert hasDefinition(String definition) {
        return hasProperty(DEFINITION, definition);
    }
}

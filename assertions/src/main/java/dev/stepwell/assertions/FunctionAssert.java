package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;

/** Assertions on a function, procedure or aggregate. Made by {@link SchemaSnapshotAssert#function}. */
public final class FunctionAssert extends ObjectAssert<FunctionAssert> {

    FunctionAssert(SchemaObject actual) {
        super(actual, FunctionAssert.class);
    }

    /**
     * The definition is this.
     *
     * @param definition as PostgreSQL writes it (System Information Functions, {@code pg_get_functiondef}); white space
     *     is folded
     * @return this
     */
    public FunctionAssert hasDefinition(String definition) {
        return hasProperty(DEFINITION, definition);
    }
}

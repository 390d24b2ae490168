package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;

/** Assertions on a constraint. Made by {@link TableAssert#constraint} and {@link DomainAssert#constraint}. */
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

    /**
     * The rows that were there before the constraint were checked as well.
     *
     * @return this
     */
    public ConstraintAssert isValidated() {
        if (property(DEFINITION).filter(text -> text.endsWith(" NOT VALID")).isPresent()) {
            throw error(ShouldBe.message(actual.name(), "validated", "not"));
        }
        return this;
    }

    /**
     * The constraint can wait for the end of the transaction.
     *
     * @return this
     */
    public ConstraintAssert isDeferrable() {
        if (property(DEFINITION).filter(text -> text.contains(" DEFERRABLE")).isEmpty()) {
            throw error(ShouldBe.message(actual.name(), "deferrable", "not"));
        }
        return this;
    }
}

package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;

/** Assertions on a trigger. Made by {@link TableAssert#trigger} and {@link ViewAssert#trigger}. */
public final class TriggerAssert extends ObjectAssert<TriggerAssert> {

    private static final String ENABLED = "enabled";

    TriggerAssert(SchemaObject actual) {
        super(actual, TriggerAssert.class);
    }

    /**
     * The definition is this.
     *
     * @param definition as PostgreSQL writes it (System Information Functions, {@code pg_get_triggerdef}); white space is
     *     folded
     * @return this
     */
    public TriggerAssert hasDefinition(String definition) {
        return hasProperty(DEFINITION, definition);
    }

    /**
     * The trigger fires, except on replicas.
     *
     * @return this
     */
    public TriggerAssert isEnabled() {
        return is(
                ENABLED,
                YES,
                ENABLED,
                property(ENABLED).filter(NO::equals).map(no -> "disabled").orElse("not"));
    }

    /**
     * The trigger never fires.
     *
     * @return this
     */
    public TriggerAssert isDisabled() {
        return is(ENABLED, NO, "disabled", "not");
    }
}

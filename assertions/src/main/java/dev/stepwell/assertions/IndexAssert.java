package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;

/** Assertions on an index. Made by {@link TableAssert#index}. */
public final class IndexAssert extends ObjectAssert<IndexAssert> {

    private static final String UNIQUE = "CREATE UNIQUE INDEX ";

    IndexAssert(SchemaObject actual) {
        super(actual, IndexAssert.class);
    }

    /**
     * The definition is this.
     *
     * @param definition as PostgreSQL writes it (System Information Functions, {@code pg_get_indexdef}); white space is
     *     folded
     * @return this
     */
    public IndexAssert hasDefinition(String definition) {
        return hasProperty(DEFINITION, definition);
    }

    /**
     * The index admits each key once.
     *
     * @return this
     */
    public IndexAssert isUnique() {
        if (property(DEFINITION).filter(text -> text.startsWith(UNIQUE)).isEmpty()) {
            throw error(ShouldBe.message(actual.name(), "unique", "not"));
        }
        return this;
    }
}

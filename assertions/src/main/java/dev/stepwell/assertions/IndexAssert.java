package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;
import java.util.Optional;

/** Assertions on an index. Made by {@link TableAssert#index} and {@link ViewAssert#index}. */
public final class IndexAssert extends ObjectAssert<IndexAssert> {

    private static final String WHERE = " WHERE ";
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

    /**
     * The index holds only the rows for which this is true.
     *
     * @param predicate as PostgreSQL writes it, {@code (state = 'new'::public.state)} for example
     * @return this
     */
    public IndexAssert hasPredicate(String predicate) {
        Optional<String> present = predicate();
        if (present.filter(text -> Text.folded(text).equals(Text.folded(predicate)))
                .isEmpty()) {
            throw error(ShouldHaveProperty.message(actual.name(), "predicate", predicate, present));
        }
        return this;
    }

    /**
     * The index holds all rows.
     *
     * @return this
     */
    public IndexAssert hasNoPredicate() {
        predicate().ifPresent(found -> {
            throw error(ShouldNotHaveProperty.message(actual.name(), "predicate", found));
        });
        return this;
    }

    /**
     * The index can be used: it is not what a failed {@code CREATE INDEX CONCURRENTLY} has left.
     *
     * @return this
     */
    public IndexAssert isValid() {
        return is("valid", YES, "valid", "not");
    }

    private Optional<String> predicate() {
        return property(DEFINITION)
                .filter(text -> text.contains(WHERE))
                .map(text -> text.substring(text.indexOf(WHERE) + WHERE.length()));
    }
}

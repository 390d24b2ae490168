package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;

/** Assertions on a sequence. Made by {@link SchemaSnapshotAssert#sequence}. */
public final class SequenceAssert extends ObjectAssert<SequenceAssert> {

    private static final String CYCLE = "cycle";
    private static final String OWNED_BY = "owned by";

    SequenceAssert(SchemaObject actual) {
        super(actual, SequenceAssert.class);
    }

    /**
     * The type of the values is this.
     *
     * @param type {@code bigint}, {@code integer} or {@code smallint}
     * @return this
     */
    public SequenceAssert hasType(String type) {
        return hasProperty("type", type);
    }

    /**
     * The first value is this.
     *
     * @param value the value
     * @return this
     */
    public SequenceAssert startsAt(long value) {
        return hasProperty("start", Long.toString(value));
    }

    /**
     * The step from one value to the next is this.
     *
     * @param value the value
     * @return this
     */
    public SequenceAssert incrementsBy(long value) {
        return hasProperty("increment", Long.toString(value));
    }

    /**
     * The smallest value is this.
     *
     * @param value the value
     * @return this
     */
    public SequenceAssert hasMinimum(long value) {
        return hasProperty("minimum", Long.toString(value));
    }

    /**
     * The largest value is this.
     *
     * @param value the value
     * @return this
     */
    public SequenceAssert hasMaximum(long value) {
        return hasProperty("maximum", Long.toString(value));
    }

    /**
     * So many values are kept in a session.
     *
     * @param value the value
     * @return this
     */
    public SequenceAssert hasCache(long value) {
        return hasProperty("cache", Long.toString(value));
    }

    /**
     * Behind the last value comes the first again.
     *
     * @return this
     */
    public SequenceAssert cycles() {
        return is(CYCLE, YES, "cycling", "not");
    }

    /**
     * Behind the last value there is none.
     *
     * @return this
     */
    public SequenceAssert doesNotCycle() {
        return is(CYCLE, NO, "not cycling", "cycling");
    }

    /**
     * The sequence belongs to a column, and is dropped with it.
     *
     * @param column its path, {@code public.users.id} for example
     * @return this
     */
    public SequenceAssert isOwnedBy(String column) {
        return hasProperty(OWNED_BY, column);
    }

    /**
     * The sequence belongs to no column.
     *
     * @return this
     */
    public SequenceAssert isOwnedByNoColumn() {
        if (property(OWNED_BY).isPresent()) {
            throw error(ShouldBe.message(
                    actual.name(),
                    "owned by no column",
                    "owned by " + property(OWNED_BY).get()));
        }
        return this;
    }
}

package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;

/** Assertions on a column. Made by {@link TableAssert#column} and {@link ViewAssert#column}. */
public final class ColumnAssert extends ObjectAssert<ColumnAssert> {

    private static final String DEFAULT = "default";

    ColumnAssert(SchemaObject actual) {
        super(actual, ColumnAssert.class);
    }

    /**
     * The type is this.
     *
     * @param type as PostgreSQL names it (System Information Functions, {@code format_type}): {@code integer} rather
     *     than {@code int4}, {@code character varying(50)} rather than {@code varchar(50)}
     * @return this
     */
    public ColumnAssert hasType(String type) {
        return hasProperty("type", type);
    }

    /**
     * The column may hold null.
     *
     * @return this
     */
    public ColumnAssert isNullable() {
        if (!isDeclaredNullable()) {
            throw error(ShouldBe.message(actual.name(), "nullable", "declared NOT NULL"));
        }
        return this;
    }

    /**
     * The column is declared {@code NOT NULL}.
     *
     * @return this
     */
    @Override
    public ColumnAssert isNotNull() {
        if (isDeclaredNullable()) {
            throw error(ShouldBe.message(actual.name(), "declared NOT NULL", "nullable"));
        }
        return this;
    }

    private boolean isDeclaredNullable() {
        return property("nullable").filter(YES::equals).isPresent();
    }

    /**
     * The default is this.
     *
     * @param expression as PostgreSQL writes it, {@code 'user'::text} for example
     * @return this
     */
    public ColumnAssert hasDefault(String expression) {
        return hasProperty(DEFAULT, expression);
    }

    /**
     * There is no default.
     *
     * @return this
     */
    public ColumnAssert hasNoDefault() {
        return hasNone(DEFAULT);
    }

    /**
     * The column is an identity column.
     *
     * @return this
     */
    public ColumnAssert isIdentity() {
        if (property("identity").isEmpty()) {
            throw error(ShouldBe.message(actual.name(), "an identity column", "not"));
        }
        return this;
    }

    /**
     * The column is generated from others.
     *
     * @return this
     */
    public ColumnAssert isGenerated() {
        if (property("generated").isEmpty()) {
            throw error(ShouldBe.message(actual.name(), "a generated column", "not"));
        }
        return this;
    }
}

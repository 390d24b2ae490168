package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;

/** Assertions on a domain. Made by {@link SchemaSnapshotAssert#domain}. */
public final class DomainAssert extends PartedAssert<DomainAssert> {

    private static final String NULLABLE = "nullable";
    private static final String DEFAULT = "default";

    DomainAssert(SchemaSnapshot schema, SchemaObject actual) {
        super(schema, actual, DomainAssert.class);
    }

    /**
     * The type below it is this.
     *
     * @param type as PostgreSQL names it (System Information Functions, {@code format_type})
     * @return this
     */
    public DomainAssert hasType(String type) {
        return hasProperty("type", type);
    }

    /**
     * Values may be null.
     *
     * @return this
     */
    public DomainAssert isNullable() {
        return is(NULLABLE, YES, NULLABLE, "declared NOT NULL");
    }

    /**
     * The domain is declared {@code NOT NULL}.
     *
     * @return this
     */
    @Override
    public DomainAssert isNotNull() {
        return is(NULLABLE, NO, "declared NOT NULL", NULLABLE);
    }

    /**
     * The default is this.
     *
     * @param expression as PostgreSQL writes it
     * @return this
     */
    public DomainAssert hasDefault(String expression) {
        return hasProperty(DEFAULT, expression);
    }

    /**
     * There is no default.
     *
     * @return this
     */
    public DomainAssert hasNoDefault() {
        return hasNone(DEFAULT);
    }

    /**
     * There is such a constraint on the domain; goes on with it.
     *
     * @param name its name
     * @return assertions on the constraint
     */
    public ConstraintAssert constraint(String name) {
        return described(new ConstraintAssert(child(ObjectKind.CONSTRAINT, "constraints", name)));
    }
}

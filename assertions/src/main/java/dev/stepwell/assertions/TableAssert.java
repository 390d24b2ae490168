package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;

/** Assertions on a table. Made by {@link SchemaSnapshotAssert#table}. */
public final class TableAssert extends RelationAssert<TableAssert> {

    TableAssert(SchemaSnapshot schema, SchemaObject actual) {
        super(schema, actual, TableAssert.class);
    }

    /**
     * There is such a constraint on the table; goes on with it.
     *
     * @param name its name
     * @return assertions on the constraint
     */
    public ConstraintAssert constraint(String name) {
        return described(new ConstraintAssert(child(ObjectKind.CONSTRAINT, "constraints", name)));
    }

    /**
     * There is no such constraint.
     *
     * @param name its name
     * @return this
     */
    public TableAssert doesNotHaveConstraint(String name) {
        return hasNone(ObjectKind.CONSTRAINT, name);
    }

    /**
     * There is such a row security policy; goes on with it.
     *
     * @param name its name
     * @return assertions on the policy
     */
    public PolicyAssert policy(String name) {
        return described(new PolicyAssert(child(ObjectKind.POLICY, "policies", name)));
    }

    /**
     * There is no such row security policy.
     *
     * @param name its name
     * @return this
     */
    public TableAssert doesNotHavePolicy(String name) {
        return hasNone(ObjectKind.POLICY, name);
    }

    /**
     * Row security is on.
     *
     * @return this
     */
    public TableAssert hasRowSecurity() {
        return is("row security", YES, "under row security", "not");
    }

    /**
     * The table is partitioned by this.
     *
     * @param key as PostgreSQL writes it (System Information Functions, {@code pg_get_partkeydef}), {@code RANGE (at)} for
     *     example
     * @return this
     */
    public TableAssert isPartitionedBy(String key) {
        return hasProperty("partitioned by", key);
    }

    /**
     * The primary key is of exactly these columns.
     *
     * @param columns their names, unquoted, in the order of the key
     * @return this
     */
    public TableAssert hasPrimaryKey(String... columns) {
        Optional<SchemaObject> key = children(ObjectKind.CONSTRAINT).stream()
                .filter(KeyColumns::isPrimaryKey)
                .findFirst();
        List<String> expected = List.of(columns);
        if (key.filter(found -> KeyColumns.of(found).equals(expected)).isEmpty()) {
            throw error(ShouldHavePrimaryKey.message(actual.name(), expected, key));
        }
        return this;
    }
}

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
     * There is such an index on the table; goes on with it.
     *
     * @param name its name without the schema
     * @return assertions on the index
     */
    public IndexAssert index(String name) {
        return described(new IndexAssert(child(ObjectKind.INDEX, "indexes", name)));
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

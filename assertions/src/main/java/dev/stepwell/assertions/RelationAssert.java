package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.Arrays;
import java.util.List;

/** What the assertions on tables and views share: both have columns. */
abstract class RelationAssert<S extends RelationAssert<S>> extends PartedAssert<S> {

    private static final String COLUMN_ORDER = "column order";

    RelationAssert(SchemaSnapshot schema, SchemaObject actual, Class<?> type) {
        super(schema, actual, type);
    }

    /**
     * There is such a column.
     *
     * @param name its name
     * @return this
     */
    public S hasColumn(String name) {
        child(ObjectKind.COLUMN, "columns", name);
        return myself;
    }

    /**
     * There is no such column.
     *
     * @param name its name
     * @return this
     */
    public S doesNotHaveColumn(String name) {
        return hasNone(ObjectKind.COLUMN, name);
    }

    /**
     * The columns are exactly these, in this order.
     *
     * @param names their names, unquoted
     * @return this
     */
    public S hasColumns(String... names) {
        List<String> expected = Arrays.stream(names)
                .map(name -> ObjectName.global(ObjectKind.COLUMN, name).path())
                .toList();
        String columns = String.join(", ", expected);
        if (!property(COLUMN_ORDER).orElse("").equals(columns)) {
            throw error(ShouldHaveColumns.message(
                    actual.name(), expected, Columns.of(property(COLUMN_ORDER).orElse(""))));
        }
        return myself;
    }

    /**
     * There is such a column; goes on with it.
     *
     * @param name its name
     * @return assertions on the column
     */
    public ColumnAssert column(String name) {
        return described(new ColumnAssert(child(ObjectKind.COLUMN, "columns", name)));
    }

    /**
     * There is such an index; goes on with it.
     *
     * @param name its name without the schema
     * @return assertions on the index
     */
    public IndexAssert index(String name) {
        return described(new IndexAssert(child(ObjectKind.INDEX, "indexes", name)));
    }

    /**
     * There is no such index.
     *
     * @param name its name without the schema
     * @return this
     */
    public S doesNotHaveIndex(String name) {
        return hasNone(ObjectKind.INDEX, name);
    }

    /**
     * There is such a trigger; goes on with it.
     *
     * @param name its name
     * @return assertions on the trigger
     */
    public TriggerAssert trigger(String name) {
        return described(new TriggerAssert(child(ObjectKind.TRIGGER, "triggers", name)));
    }

    /**
     * There is no such trigger.
     *
     * @param name its name
     * @return this
     */
    public S doesNotHaveTrigger(String name) {
        return hasNone(ObjectKind.TRIGGER, name);
    }
}

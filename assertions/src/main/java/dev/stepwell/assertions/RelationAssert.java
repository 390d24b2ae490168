package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;

/** What the assertions on tables and views share: both have columns. */
abstract class RelationAssert<S extends RelationAssert<S>> extends ObjectAssert<S> {

    private final SchemaSnapshot schema;

    RelationAssert(SchemaSnapshot schema, SchemaObject actual, Class<?> type) {
        super(actual, type);
        this.schema = schema;
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
        List<SchemaObject> found = children(ObjectKind.COLUMN).stream()
                .filter(column -> Lookup.isSame(column.name(), name))
                .toList();
        if (!found.isEmpty()) {
            throw error(ShouldNotHaveChild.message(actual.name(), found.get(0)));
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

    final SchemaObject child(ObjectKind kind, String plural, String name) {
        List<SchemaObject> all = children(kind);
        return all.stream()
                .filter(child -> Lookup.isSame(child.name(), name))
                .findFirst()
                .orElseThrow(() -> error(ShouldHaveChild.message(actual.name(), kind, name, all, plural)));
    }

    final List<SchemaObject> children(ObjectKind kind) {
        return schema.children(actual.name()).stream()
                .filter(child -> child.name().kind() == kind)
                .toList();
    }
}

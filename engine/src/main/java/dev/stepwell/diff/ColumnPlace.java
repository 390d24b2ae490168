package dev.stepwell.diff;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a column stands: its table, and the nearest column before it that both tables have. */
final class ColumnPlace {

    private static final List<ObjectKind> PARENTS = List.of(
            ObjectKind.TABLE,
            ObjectKind.FOREIGN_TABLE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.COMPOSITE_TYPE);

    private ColumnPlace() {}

    /**
     * The place in one table.
     *
     * @param column the column
     * @param own the snapshot that has it
     * @param parent the path of its table in the other snapshot
     * @param other the other snapshot
     */
    static String of(SchemaObject column, SchemaSnapshot own, ObjectName parent, SchemaSnapshot other) {
        ObjectName name = column.name();
        List<String> columns = order(own, name.schema(), name.relation());
        Set<String> common = Set.copyOf(order(other, parent.schema(), parent.name()));
        String previous = "";
        for (String each : columns) {
            if (each.equals(Renames.word(name.name()))) {
                return previous;
            }
            previous = common.contains(each) ? each : previous;
        }
        return previous;
    }

    private static List<String> order(SchemaSnapshot snapshot, String schema, String relation) {
        Optional<SchemaObject> parent = PARENTS.stream()
                .flatMap(kind -> snapshot.find(ObjectName.of(kind, schema, relation)).stream())
                .min(Comparator.comparing(SchemaObject::name));
        return parent.flatMap(found -> found.property(Properties.COLUMN_ORDER))
                .map(ColumnOrder::columns)
                .map(columns -> columns.stream().distinct().collect(Collectors.toList()))
                .orElse(List.of());
    }
}

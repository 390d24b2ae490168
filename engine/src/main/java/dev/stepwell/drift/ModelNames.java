package dev.stepwell.drift;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which class and attribute stand behind a table or column. Immutable. */
public final class ModelNames {

    /** Of a model without classes. */
    public static final ModelNames NONE = new ModelNames(List.of());

    private final List<MappedTable> tables;
    private final Map<ObjectName, String> owners = new HashMap<>();
    private final Map<ObjectName, MappedColumn> columns = new HashMap<>();

    /**
     * The names of a model.
     *
     * @param tables its tables; one that several classes are mapped to stands for each of them
     */
    public ModelNames(List<MappedTable> tables) {
        this.tables = List.copyOf(tables);
        for (MappedTable table : tables) {
            owners.putIfAbsent(table.stored(), table.entity());
            table.columns()
                    .forEach(column -> columns.putIfAbsent(
                            table.stored()
                                    .child(ObjectKind.COLUMN, column.name().stored()),
                            column));
        }
    }

    /**
     * What of the model an object belongs to.
     *
     * @param object a table, or a part of one
     * @return the attribute of a column, else the class; empty when the model has no class for it
     */
    public Optional<String> owner(ObjectName object) {
        Optional<String> attribute = Optional.ofNullable(columns.get(object)).map(MappedColumn::attribute);
        String table = object.kind().isChild() ? object.relation() : object.name();
        return attribute.or(
                () -> Optional.ofNullable(owners.get(ObjectName.of(ObjectKind.TABLE, object.schema(), table))));
    }

    /** Whether rows are inserted with a value for the column, as is assumed of a model without classes. */
    boolean isWritten(ObjectName column) {
        return Optional.ofNullable(columns.get(column))
                .map(MappedColumn::written)
                .orElse(true);
    }

    List<MappedTable> tables() {
        return tables;
    }
}

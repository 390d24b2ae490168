package dev.stepwell.drift;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which class and attribute stand behind a table, column, sequence or enum type. Immutable. */
public final class ModelNames {

    /** Of a model without classes. */
    public static final ModelNames NONE = new ModelNames(List.of());

    private final List<MappedTable> tables;
    private final Map<String, String> sequences;
    private final Map<ObjectName, String> types;
    private final Map<ObjectName, String> owners = new HashMap<>();
    private final Map<ObjectName, MappedColumn> columns = new HashMap<>();

    /**
     * The names of a model.
     *
     * @param tables its tables; one that several classes are mapped to stands for each of them
     */
    public ModelNames(List<MappedTable> tables) {
        this(tables, Map.of());
    }

    /**
     * The names of a model that makes keys from sequences.
     *
     * @param tables its tables; one that several classes are mapped to stands for each of them
     * @param sequences names of sequences in lower case, without their schema, to the attribute that has its values from them
     */
    public ModelNames(List<MappedTable> tables, Map<String, String> sequences) {
        this(tables, sequences, Map.of());
    }

    private ModelNames(List<MappedTable> tables, Map<String, String> sequences, Map<ObjectName, String> types) {
        this.tables = List.copyOf(tables);
        this.sequences = Map.copyOf(sequences);
        this.types = Map.copyOf(types);
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
     * The same names, with those of the enum types that were made for attributes.
     *
     * @param made the schema of the model
     * @return names that know the attribute of a type
     */
    public ModelNames in(SchemaSnapshot made) {
        Map<String, String> byType = new HashMap<>();
        for (SchemaObject object : made.objects()) {
            object.property(Property.TYPE).ifPresent(type -> Optional.ofNullable(columns.get(object.name()))
                    .ifPresent(column -> byType.putIfAbsent(type.replace("[]", ""), column.attribute())));
        }
        Map<ObjectName, String> known = new HashMap<>();
        for (SchemaObject object : made.objects()) {
            String attribute = byType.get(object.name().path());
            if (object.name().kind() == ObjectKind.ENUM && attribute != null) {
                known.put(object.name(), attribute);
            }
        }
        return new ModelNames(tables, sequences, known);
    }

    /**
     * What of the model an object belongs to.
     *
     * @param object a table or a part of one, a sequence, or an enum type
     * @return the attribute of a column, sequence or type, else the class; empty when the model has no class for it
     */
    public Optional<String> owner(ObjectName object) {
        if (object.kind() == ObjectKind.SEQUENCE) {
            return Optional.ofNullable(sequences.get(object.name().toLowerCase(Locale.ROOT)));
        }
        if (object.kind() == ObjectKind.ENUM) {
            return Optional.ofNullable(types.get(object));
        }
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

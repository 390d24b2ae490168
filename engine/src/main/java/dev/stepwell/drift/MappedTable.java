package dev.stepwell.drift;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.List;

/**
 * A table that an entity, or a collection of one, is mapped to.
 *
 * @param schema the schema; {@code public} where the model names none
 * @param name its name as the model writes it
 * @param entity the class, or the attribute that holds the collection
 * @param columns its columns
 */
public record MappedTable(WrittenName schema, WrittenName name, String entity, List<MappedColumn> columns) {

    /** Copies the columns. */
    public MappedTable {
        columns = List.copyOf(columns);
    }

    /** The name in a catalogue. */
    ObjectName stored() {
        return ObjectName.of(ObjectKind.TABLE, schema.stored(), name.stored());
    }
}

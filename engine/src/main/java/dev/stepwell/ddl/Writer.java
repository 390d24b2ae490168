package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the statements for one kind of object, apart from what all kinds share ({@link CommonProperties}). */
interface Writer {

    /** The statements that make the object, up to the properties in {@link #settable}. */
    List<ChangeStatement> create(SchemaObject object);

    /** The statements that drop the object. */
    default List<ChangeStatement> drop(SchemaObject object, Catalogue from) {
        return Alteration.sql("DROP " + SqlNames.of(object, from));
    }

    /** Properties that {@link #alter} sets after the object was made, and what they are until then; empty for none. */
    default Map<String, String> settable(SchemaObject object) {
        return Map.of();
    }

    /** Brings one property from the value that it has before to the one after. */
    Alteration alter(String property, SchemaObject before, SchemaObject after);

    /** Why the statements that make the object do not make it as it is. */
    default Optional<String> gap(SchemaObject object) {
        return Optional.empty();
    }
}

package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;

/** Names of objects, as hazards need them. */
final class Names {

    private static final List<ObjectKind> READABLE =
            List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE);

    private Names() {}

    /** An identifier as SQL writes it. */
    static String quoted(String identifier) {
        return ObjectName.global(ObjectKind.SCHEMA, identifier).path();
    }

    /** An object's own name as SQL writes it. */
    static String own(ObjectName name) {
        return quoted(name.name());
    }

    /** The table that a column, constraint or index belongs to. */
    static ObjectName table(ObjectName child) {
        return parent(child, ObjectKind.TABLE);
    }

    static ObjectName parent(ObjectName child, ObjectKind kind) {
        return ObjectName.of(kind, child.schema(), child.relation());
    }

    /** What a query finds under the name: a table, or a view in its place. */
    static Optional<ObjectName> readable(SchemaSnapshot schema, ObjectName name) {
        return READABLE.stream()
                .map(kind -> ObjectName.of(kind, name.schema(), name.name()))
                .filter(candidate -> schema.find(candidate).isPresent())
                .findFirst();
    }
}

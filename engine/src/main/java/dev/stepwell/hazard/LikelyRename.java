package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** Guesses that an upgrade means to rename a column when it drops one and adds one of the same type to its table. */
final class LikelyRename {

    private LikelyRename() {}

    /** The statement that would keep the values; empty unless exactly one new column fits. */
    static Optional<String> of(SchemaObject dropped, CatalogueChange change) {
        List<ObjectName> candidates = change.came(ObjectKind.COLUMN).stream()
                .filter(added -> isSibling(added.name(), dropped.name()))
                .filter(added -> added.property("type").equals(dropped.property("type")))
                .map(SchemaObject::name)
                .toList();
        return candidates.size() == 1 ? Optional.of(statement(dropped.name(), candidates.get(0))) : Optional.empty();
    }

    private static boolean isSibling(ObjectName one, ObjectName other) {
        return one.schema().equals(other.schema()) && one.relation().equals(other.relation());
    }

    private static String statement(ObjectName from, ObjectName to) {
        return "ALTER TABLE " + Names.table(from).path() + " RENAME COLUMN " + Names.own(from) + " TO " + Names.own(to);
    }
}

package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** Parts of partitions and child tables, which follow those of the table above them. */
final class Inheritance {

    private Inheritance() {}

    /** What a part follows. */
    static List<SchemaObject> sources(SchemaObject part, Catalogue catalogue) {
        return Texts.list(part.property(Properties.INHERITED_FROM)).stream()
                .map(path -> catalogue.find(part.name().kind(), path))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the same change of the part above brings this one along. */
    static boolean follows(String property, SchemaObject before, SchemaObject after, Catalogue from, Catalogue to) {
        return sources(after, to).stream().anyMatch(source -> from.find(source.name())
                .filter(old -> old.property(property).equals(before.property(property))
                        && !old.property(property).equals(source.property(property))
                        && source.property(property).equals(after.property(property)))
                .isPresent());
    }

    /** A column that comes to be inherited, or no longer is. */
    static Alteration column(SchemaObject before, SchemaObject after, Catalogue from, Catalogue to) {
        return alter(before, after, isPartition(before, from) || isPartition(after, to));
    }

    static Alteration alter(SchemaObject before, SchemaObject after, boolean byPartition) {
        if (byPartition || after.property(Properties.INHERITED_FROM).isEmpty()) {
            return Alteration.NOTHING;
        }
        if (before.property(Properties.INHERITED_FROM).isPresent()) {
            return Alteration.NOTHING;
        }
        return Alteration.impossible("A " + after.name().kind().word()
                + " that a table has of its own stays its own when the table comes to inherit it as well.");
    }

    static boolean isPartition(SchemaObject part, Catalogue catalogue) {
        return catalogue
                .parent(part.name())
                .flatMap(table -> table.property(Properties.PARTITION_OF))
                .isPresent();
    }
}

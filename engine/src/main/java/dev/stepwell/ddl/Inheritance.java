package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of partitions and child tables, which follow those of the table above them. */
final class Inheritance {

    static final String NO_ORDER = "PostgreSQL cannot change the order of the tables that a table inherits from.";

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
            return isAnotherOrder(before, after) ? Alteration.impossible(NO_ORDER) : Alteration.NOTHING;
        }
        return Alteration.impossible("A " + after.name().kind().word()
                + " that a table has of its own stays its own when the table comes to inherit it as well.");
    }

    private static boolean isAnotherOrder(SchemaObject before, SchemaObject after) {
        List<String> kept = new ArrayList<>(Texts.list(before.property(Properties.INHERITED_FROM)));
        List<String> order = new ArrayList<>(Texts.list(after.property(Properties.INHERITED_FROM)));
        kept.retainAll(order);
        order.retainAll(kept);
        return !kept.equals(order);
    }

    static boolean isPartition(SchemaObject part, Catalogue catalogue) {
        return catalogue
                .parent(part.name())
                .flatMap(table -> table.property(Properties.PARTITION_OF))
                .isPresent();
    }
}

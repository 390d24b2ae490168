package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of partitions and child tables, which follow those of the table above them. */
final class Inheritance {

    static final String NO_ORDER = "PostgreSQL cannot change the order of the tables that a table inherits from.";

    private static final String OWN_TOO =
            "PostgreSQL cannot make a part that a table inherits its own while the table goes on inheriting it.";

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

    /** A part that comes to be inherited, or no longer is. */
    static Alteration alter(SchemaObject before, SchemaObject after, Catalogue from, Catalogue to) {
        if (isPartition(before, from) || isPartition(after, to)) {
            return Alteration.NOTHING;
        }
        boolean wasInherited = before.property(Properties.INHERITED_FROM).isPresent();
        if (after.property(Properties.INHERITED_FROM).isEmpty()) {
            return isStillAbove(before, after, to) ? Alteration.impossible(OWN_TOO) : Alteration.NOTHING;
        }
        if (wasInherited) {
            return isAnotherOrder(before, after) ? Alteration.impossible(NO_ORDER) : Alteration.NOTHING;
        }
        return Alteration.impossible("A " + after.name().kind().word()
                + " that a table has of its own stays its own when the table comes to inherit it as well.");
    }

    /** Whether the table inherits still from where the part came. */
    private static boolean isStillAbove(SchemaObject before, SchemaObject after, Catalogue to) {
        List<String> parents =
                Texts.list(to.parent(after.name()).flatMap(table -> table.property(Properties.INHERITS)));
        return Texts.list(before.property(Properties.INHERITED_FROM)).stream()
                .anyMatch(path -> parents.stream().anyMatch(parent -> path.startsWith(parent + ".")));
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

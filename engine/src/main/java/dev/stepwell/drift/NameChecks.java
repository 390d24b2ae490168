package dev.stepwell.drift;

import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of the model that somebody will stumble over. */
final class NameChecks {

    /** Attributes of every class that SQLAlchemy maps (SQLAlchemy, "Declarative Mapping", reserved names). */
    private static final Set<String> OF_SQLALCHEMY = Set.of("metadata", "registry");

    private final DriftLog log;
    private final Map<String, WrittenName> tables = new HashMap<>();

    NameChecks(DriftLog log) {
        this.log = log;
    }

    void look() {
        Map<ObjectName, String> owners = new HashMap<>();
        for (MappedTable table : log.names().tables()) {
            String other = owners.putIfAbsent(table.stored(), table.entity());
            if (other != null && !other.equals(table.entity())) {
                shared(table, other);
            }
            look(table.name(), table.stored());
            alike(table);
            for (MappedColumn column : table.columns()) {
                look(
                        column.name(),
                        table.stored().child(ObjectKind.COLUMN, column.name().stored()));
            }
        }
    }

    private void shared(MappedTable table, String other) {
        log.add(
                DriftKind.TABLE_SHARED,
                table.stored(),
                null,
                null,
                "The classes " + other + " and " + table.entity() + " are both mapped to " + table.stored() + ".",
                "Give one of them another table, or make one the superclass of the other.",
                List.of());
    }

    private void alike(MappedTable table) {
        String key = (table.schema().stored() + "." + table.name().stored()).toLowerCase(Locale.ROOT);
        WrittenName other = tables.putIfAbsent(key, table.name());
        if (other != null && !other.stored().equals(table.name().stored())) {
            log.add(
                    DriftKind.NAMES_ALIKE,
                    table.stored(),
                    null,
                    null,
                    "The names of " + log.named(table.stored()) + " and of table " + Identifiers.quoted(other.stored())
                            + " differ only in case, so that double quotes alone tell them apart.",
                    "Give one of them another name.",
                    List.of());
        }
    }

    private void look(WrittenName name, ObjectName object) {
        if (name.isCut()) {
            log.add(
                    DriftKind.NAME_CUT,
                    object,
                    null,
                    name.text(),
                    "The name " + name.text() + " of " + log.named(object) + " is longer than 63 bytes, and PostgreSQL"
                            + " cuts it.",
                    "Give it a shorter name, which statements and error messages then show whole.",
                    List.of());
        } else if (isReserved(name)) {
            reserved(
                    object,
                    "is a reserved word of PostgreSQL, so that it must stand in double quotes in every statement");
        } else if (OF_SQLALCHEMY.contains(name.stored()) && object.kind() == ObjectKind.COLUMN) {
            reserved(object, "is a name that SQLAlchemy keeps for itself, so that no class of its can map it");
        }
    }

    private static boolean isReserved(WrittenName name) {
        String stored = name.stored();
        return stored.matches("[a-z_][a-z0-9_]*") && !Identifiers.quoted(stored).equals(stored);
    }

    private void reserved(ObjectName object, String why) {
        log.add(
                DriftKind.NAME_RESERVED,
                object,
                null,
                object.name(),
                "The name of " + log.named(object) + " " + why + ".",
                "Give it another name while that is cheap.",
                List.of());
    }
}

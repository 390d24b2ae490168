package dev.stepwell.drift;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a table consists of, by kind. */
final class Parts {

    private final ObjectName table;
    private final SchemaSnapshot snapshot;

    Parts(SchemaSnapshot snapshot, ObjectName table) {
        this.snapshot = snapshot;
        this.table = table;
    }

    List<SchemaObject> of(ObjectKind kind) {
        return snapshot.children(table).stream()
                .filter(child -> child.name().kind() == kind)
                .toList();
    }

    List<SchemaObject> columns() {
        return of(ObjectKind.COLUMN);
    }

    List<SchemaObject> constraints() {
        return of(ObjectKind.CONSTRAINT);
    }

    /** The indexes that somebody made; those of constraints go with them. */
    List<SchemaObject> indexes() {
        return of(ObjectKind.INDEX).stream()
                .filter(index -> index.property(Property.CONSTRAINT).isEmpty())
                .toList();
    }

    List<SchemaObject> allIndexes() {
        return of(ObjectKind.INDEX);
    }

    /** The object of the same name. */
    Optional<SchemaObject> like(SchemaObject object) {
        return snapshot.find(table.child(object.name().kind(), object.name().name()));
    }

    ObjectName name(ObjectKind kind, String name) {
        return table.child(kind, name);
    }

    /** Every set of columns of which no two rows are alike. */
    Set<Set<String>> uniqueSets() {
        Set<Set<String>> sets = new HashSet<>();
        for (SchemaObject constraint : constraints()) {
            Key key = Key.of(definition(constraint));
            if (key.isPrimary() || key.isUnique()) {
                sets.add(key.columnSet());
            }
        }
        for (SchemaObject index : allIndexes()) {
            if (isValid(index)) {
                IndexText.of(definition(index)).uniqueColumns().ifPresent(sets::add);
            }
        }
        return sets;
    }

    static boolean isValid(SchemaObject index) {
        return index.property(Property.VALID).filter("yes"::equals).isPresent();
    }

    static String definition(SchemaObject object) {
        return object.property(Property.DEFINITION).orElse("");
    }
}

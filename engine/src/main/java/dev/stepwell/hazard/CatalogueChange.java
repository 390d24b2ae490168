package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came, went and stayed between two readings of one database, told by identity: a column that is dropped and added
 * again went and came. The work grows with what changed, since unchanged objects are the same in memory.
 */
final class CatalogueChange {

    private final SchemaSnapshot before;
    private final SchemaSnapshot after;
    private final List<SchemaObject> gone = new ArrayList<>();
    private final List<SchemaObject> came = new ArrayList<>();
    private final Map<ObjectIdentity, Stayed> stayed = new LinkedHashMap<>();

    CatalogueChange(SchemaSnapshot before, SchemaSnapshot after) {
        this.before = before;
        this.after = after;
        Map<ObjectIdentity, SchemaObject> added = new LinkedHashMap<>();
        after.apartFrom(before).forEach(object -> added.put(object.identity(), object));
        for (SchemaObject object : before.apartFrom(after)) {
            SchemaObject same = added.remove(object.identity());
            if (same == null) {
                gone.add(object);
            } else if (!same.equals(object)) {
                stayed.put(object.identity(), new Stayed(object, same));
            }
        }
        came.addAll(added.values());
    }

    SchemaSnapshot before() {
        return before;
    }

    SchemaSnapshot after() {
        return after;
    }

    List<SchemaObject> gone(ObjectKind... kinds) {
        return of(gone, kinds);
    }

    List<SchemaObject> came(ObjectKind... kinds) {
        return of(came, kinds);
    }

    List<Stayed> stayed(ObjectKind... kinds) {
        List<ObjectKind> wanted = List.of(kinds);
        return stayed.values().stream()
                .filter(pair -> wanted.contains(pair.was().kind()))
                .toList();
    }

    private static List<SchemaObject> of(List<SchemaObject> objects, ObjectKind... kinds) {
        List<ObjectKind> wanted = List.of(kinds);
        return objects.stream()
                .filter(object -> wanted.contains(object.name().kind()))
                .toList();
    }

    /** The name before of what has this name after; empty where it is new. */
    Optional<ObjectName> nameBefore(ObjectName nameAfter) {
        return after.find(nameAfter).flatMap(object -> {
            Stayed pair = stayed.get(object.identity());
            return pair != null
                    ? Optional.of(pair.was())
                    : before.find(nameAfter)
                            .filter(old -> old.identity().equals(object.identity()))
                            .map(SchemaObject::name);
        });
    }

    /** The name after of what had this name before; empty where it is gone. */
    Optional<ObjectName> nameAfter(ObjectName nameBefore) {
        return before.find(nameBefore).flatMap(object -> {
            Stayed pair = stayed.get(object.identity());
            return pair != null
                    ? Optional.of(pair.is())
                    : after.find(nameBefore)
                            .filter(same -> same.identity().equals(object.identity()))
                            .map(SchemaObject::name);
        });
    }

    /** The new names of the schemas that were renamed, by their old ones. */
    Map<String, String> renamedSchemas() {
        Map<String, String> names = new HashMap<>();
        stayed(ObjectKind.SCHEMA).stream()
                .filter(pair -> !pair.was().equals(pair.is()))
                .forEach(pair -> names.put(pair.was().name(), pair.is().name()));
        return names;
    }
}

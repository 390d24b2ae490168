package dev.stepwell.diff;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that came (or went) together, each below the one that took it along: what stands in a schema below the
 * schema, columns and the like below their table, the index of a constraint below the constraint, an owned sequence
 * below its column, what a partition inherits below the part of its parent.
 */
final class Grouping {

    private final Map<ObjectName, SchemaObject> byName = new HashMap<>();
    private final Map<String, SchemaObject> byKindAndPath = new HashMap<>();
    private final Map<ObjectName, SchemaObject> parents = new HashMap<>();
    private final Map<ObjectName, Map<ObjectKind, Integer>> followers = new HashMap<>();
    private final List<SchemaObject> roots = new ArrayList<>();

    Grouping(List<SchemaObject> objects) {
        objects.forEach(this::index);
        objects.forEach(this::place);
    }

    /** The objects that followed no other. */
    List<SchemaObject> roots() {
        return roots;
    }

    /** The object's definition with the number of its followers; columns are in a table's definition already. */
    String definition(SchemaObject root) {
        Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);
        counts.putAll(followers.getOrDefault(root.name(), Map.of()));
        if (root.name().kind().isParent()) {
            counts.remove(ObjectKind.COLUMN);
            counts.remove(ObjectKind.ATTRIBUTE);
        }
        return Definitions.of(root, counts);
    }

    private void index(SchemaObject object) {
        ObjectName name = object.name();
        byName.put(name, object);
        byKindAndPath.put(name.toString(), object);
        if (name.kind().isParent()) {
            parents.put(parentKey(name.schema(), name.name()), object);
        }
    }

    private void place(SchemaObject object) {
        Set<ObjectName> seen = new HashSet<>();
        SchemaObject root = object;
        Optional<SchemaObject> leader = leader(object);
        while (leader.isPresent() && seen.add(leader.get().name())) {
            root = leader.get();
            leader = leader(root);
        }
        if (seen.isEmpty()) {
            roots.add(object);
        } else {
            followers
                    .computeIfAbsent(root.name(), none -> new EnumMap<>(ObjectKind.class))
                    .merge(object.name().kind(), 1, Integer::sum);
        }
    }

    private Optional<SchemaObject> leader(SchemaObject object) {
        ObjectName name = object.name();
        return found(byName, ObjectName.global(ObjectKind.SCHEMA, name.schema()))
                .or(() -> found(parents, parentKey(name.schema(), name.relation())))
                .or(() -> object.property(Properties.CONSTRAINT)
                        .flatMap(constraint -> found(byName, sibling(name, constraint))))
                .or(() -> object.property(Properties.OWNED_BY)
                        .flatMap(column -> found(byKindAndPath, ObjectKind.COLUMN.word() + " " + column))
                        .or(() -> object.property(Properties.INHERITED_FROM)
                                .flatMap(
                                        path -> found(byKindAndPath, name.kind().word() + " " + path))));
    }

    private static <K> Optional<SchemaObject> found(Map<K, SchemaObject> objects, K key) {
        return Optional.ofNullable(objects.get(key));
    }

    private static ObjectName sibling(ObjectName index, String constraint) {
        return new ObjectName(ObjectKind.CONSTRAINT, index.schema(), index.relation(), constraint);
    }

    private static ObjectName parentKey(String schema, String relation) {
        return ObjectName.of(ObjectKind.TABLE, schema, relation);
    }
}

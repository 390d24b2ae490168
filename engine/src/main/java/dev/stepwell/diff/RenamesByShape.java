package dev.stepwell.diff;

import dev.stepwell.diff.Matching.Pair;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Objects of two databases that have the same content under different names: where exactly one that is only in the first
 * has the content of exactly one that is only in the second. What is found makes more findable, a table whose foreign
 * key leads to a renamed table for example, so it goes on until nothing more is.
 */
final class RenamesByShape {

    /** Kinds that stand on their own and have a name that somebody chose. */
    private static final Set<ObjectKind> ROOTS = Set.of(
            ObjectKind.COLLATION,
            ObjectKind.ENUM,
            ObjectKind.RANGE_TYPE,
            ObjectKind.SEQUENCE,
            ObjectKind.DOMAIN,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.TABLE,
            ObjectKind.FOREIGN_TABLE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE,
            ObjectKind.TEXT_SEARCH_DICTIONARY,
            ObjectKind.TEXT_SEARCH_CONFIGURATION,
            ObjectKind.SERVER,
            ObjectKind.EVENT_TRIGGER,
            ObjectKind.PUBLICATION,
            ObjectKind.SUBSCRIPTION);

    private static final Set<ObjectKind> COLUMNS = Set.of(ObjectKind.COLUMN, ObjectKind.ATTRIBUTE);
    /** Without any part they all look the same. */
    private static final Set<ObjectKind> NOTHING_WITHOUT_PARTS =
            Set.of(ObjectKind.SCHEMA, ObjectKind.TABLE, ObjectKind.COMPOSITE_TYPE, ObjectKind.FOREIGN_TABLE);

    private final Matching matching;
    private final SchemaSnapshot before;
    private final SchemaSnapshot after;
    private final List<Pair> pairs = new ArrayList<>();
    private Shapes old;
    private final Shapes now;
    private Renames known;

    RenamesByShape(Matching matching, SchemaSnapshot before, SchemaSnapshot after) {
        this.matching = matching;
        this.before = before;
        this.after = after;
        pairs.addAll(Numbering.takenFrom(matching));
        known = new Renames(List.copyOf(pairs), pair -> false);
        old = new Shapes(before, known);
        now = new Shapes(after, new Renames(List.of(), pair -> false));
    }

    /** The pairs, which are taken out of what was only removed or only added. */
    List<Pair> find() {
        boolean found = true;
        while (found && !matching.removed().isEmpty() && !matching.added().isEmpty()) {
            int count = pairs.size();
            roots(object -> object.name().kind() == ObjectKind.SCHEMA);
            match(RenamesByShape::isColumn, this::oldColumn, this::newColumn);
            roots(RenamesByShape::isRoot);
            match(
                    object -> object.name().kind().isChild() && !isColumn(object),
                    object -> known.parent(object.name()) + "\n" + old.ofChild(object),
                    object -> ownParent(object) + "\n" + now.ofChild(object));
            match(RenamesByShape::isOwned, object -> old.ofChild(object), object -> now.ofChild(object));
            found = pairs.size() > count;
        }
        return pairs;
    }

    private void roots(Predicate<SchemaObject> wanted) {
        List<Pair> roots = match(object -> wanted.test(object) && isTelling(object), old::ofRoot, now::ofRoot);
        if (!roots.isEmpty()) {
            Map<ObjectName, SchemaObject> removed = byName(matching.removed());
            Map<ObjectName, SchemaObject> added = byName(matching.added());
            List<Pair> parts = new ArrayList<>();
            roots.forEach(root -> parts.addAll(parts(root, removed, added)));
            take(parts);
        }
    }

    private List<Pair> match(
            Predicate<SchemaObject> wanted,
            Function<SchemaObject, String> oldShape,
            Function<SchemaObject, String> newShape) {
        Map<String, List<SchemaObject>> removed = grouped(matching.removed(), wanted, oldShape);
        Map<String, List<SchemaObject>> added = grouped(matching.added(), wanted, newShape);
        List<Pair> found = new ArrayList<>();
        removed.forEach((shape, candidates) -> {
            List<SchemaObject> others = added.getOrDefault(shape, List.of());
            if (candidates.size() == 1 && others.size() == 1) {
                found.add(new Pair(candidates.get(0), others.get(0)));
            }
        });
        take(found);
        return found;
    }

    /** What belongs to a renamed object: of equal shape, those of one name first. */
    private List<Pair> parts(Pair root, Map<ObjectName, SchemaObject> removed, Map<ObjectName, SchemaObject> added) {
        Map<ObjectName, String> oldShapes = old.parts(root.before());
        Map<ObjectName, String> newShapes = now.parts(root.after());
        oldShapes.keySet().retainAll(removed.keySet());
        newShapes.keySet().retainAll(added.keySet());
        List<Pair> found = new ArrayList<>();
        for (boolean isNamed : new boolean[] {true, false}) {
            Map<String, Deque<ObjectName>> candidates = new HashMap<>();
            newShapes.forEach((name, shape) -> candidates
                    .computeIfAbsent(key(name, shape, isNamed), none -> new ArrayDeque<>())
                    .add(name));
            oldShapes.entrySet().removeIf(part -> {
                Deque<ObjectName> others = candidates.get(key(part.getKey(), part.getValue(), isNamed));
                if (others == null || others.isEmpty()) {
                    return false;
                }
                ObjectName other = others.remove();
                newShapes.remove(other);
                found.add(new Pair(
                        Objects.requireNonNull(removed.get(part.getKey())), Objects.requireNonNull(added.get(other))));
                return true;
            });
        }
        return found;
    }

    private static String key(ObjectName name, String shape, boolean isNamed) {
        return shape + (isNamed ? name.name() : "");
    }

    private static Map<ObjectName, SchemaObject> byName(List<SchemaObject> objects) {
        return objects.stream().collect(Collectors.toMap(SchemaObject::name, object -> object));
    }

    static Map<String, List<SchemaObject>> grouped(
            List<SchemaObject> objects, Predicate<SchemaObject> wanted, Function<SchemaObject, String> shape) {
        Map<String, List<SchemaObject>> groups = new HashMap<>();
        objects.stream().filter(wanted).forEach(object -> groups.computeIfAbsent(
                        shape.apply(object), none -> new ArrayList<>())
                .add(object));
        return groups;
    }

    private void take(List<Pair> found) {
        if (!found.isEmpty()) {
            pairs.addAll(found);
            matching.take(found);
            known = new Renames(List.copyOf(pairs), pair -> false);
            old = new Shapes(before, known);
        }
    }

    private boolean isTelling(SchemaObject object) {
        return !NOTHING_WITHOUT_PARTS.contains(object.name().kind())
                || !old.partsOf(object).isEmpty()
                || !now.partsOf(object).isEmpty();
    }

    private static boolean isRoot(SchemaObject object) {
        return ROOTS.contains(object.name().kind()) && !isOwned(object);
    }

    private static boolean isOwned(SchemaObject object) {
        return object.property(Properties.OWNED_BY).isPresent();
    }

    private static boolean isColumn(SchemaObject object) {
        return COLUMNS.contains(object.name().kind());
    }

    private static ObjectName ownParent(SchemaObject child) {
        return Renames.key(child.name().schema(), child.name().relation());
    }

    /** A column of the same type at another place is another column. */
    private String oldColumn(SchemaObject column) {
        ObjectName table = known.parent(column.name());
        return table + "\n" + ColumnPlace.of(column, before, table, after) + "\n" + old.ofChild(column);
    }

    private String newColumn(SchemaObject column) {
        ObjectName table = ownParent(column);
        return table + "\n" + ColumnPlace.of(column, after, table, before) + "\n" + now.ofChild(column);
    }
}

package dev.stepwell.diff;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between two snapshots. */
public final class SchemaDiff {

    private final Renames renames;
    private final Grouping removed;
    private final Grouping added;
    private final List<Difference> changes = new ArrayList<>();
    private final Map<String, SchemaObject> changed = new HashMap<>();

    private SchemaDiff(Matching matching, Renames renames) {
        this.renames = renames;
        this.removed = new Grouping(matching.removed());
        this.added = new Grouping(matching.added());
        Changes comparison = new Changes(renames);
        List<Matching.Pair> pairs = new ArrayList<>(matching.changed());
        pairs.addAll(renames.pairs());
        for (Matching.Pair pair : pairs) {
            changes.addAll(comparison.of(pair));
            changed.put(pair.before().name().toString(), pair.before());
        }
    }

    /**
     * Every difference, once: a dropped table is one difference, not one for each of its columns, and an object that
     * only has another name is one rename where both snapshots come from one cluster.
     *
     * @param before the state before
     * @param after the state after
     * @return the differences in canonical order of their objects; empty when the snapshots are equal
     */
    public static List<Difference> between(SchemaSnapshot before, SchemaSnapshot after) {
        Matching matching = Matching.of(before, after);
        Renames renames = Renames.byIdentity(matching, before, after);
        return new SchemaDiff(matching, renames).differences();
    }

    /**
     * Every difference between two databases, whose objects share no identity: an object is taken for a renamed one where
     * exactly one of each side has the same content. Numbers that PostgreSQL appends to the names that it makes up are not
     * compared, since they only tell the order of commands.
     *
     * @param before one database
     * @param after the other
     * @return the differences in canonical order of their objects; empty when nothing differs that is compared
     */
    public static List<Difference> ofDatabases(SchemaSnapshot before, SchemaSnapshot after) {
        Matching matching = Matching.of(before, after);
        Renames renames = Renames.byShape(matching, before, after);
        List<Difference> found = new SchemaDiff(matching, renames).differences();
        return EnumValues.told(new ViewColumns(found, before).without());
    }

    private List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        Set<String> explained = explained();
        for (SchemaObject object : removed.roots()) {
            if (!follows(object, explained)) {
                found.add(Difference.removed(object.name(), removed.definition(object)));
            }
        }
        for (SchemaObject object : added.roots()) {
            if (!follows(object, explained)) {
                found.add(Difference.added(object.name(), added.definition(object)));
            }
        }
        renames.pairs().stream()
                .filter(renames::isOwn)
                .forEach(pair -> found.add(
                        Difference.renamed(pair.before().name(), pair.after().name())));
        changes.stream().filter(change -> !isInherited(change)).forEach(found::add);
        found.sort(null);
        return found;
    }

    /** Views whose definition changed, and columns whose identity did: their columns and sequences follow. */
    private Set<String> explained() {
        Set<String> explained = new HashSet<>();
        for (Difference change : changes) {
            if (change.property().equals(Properties.DEFINITION)
                    || change.property().equals(Properties.IDENTITY)) {
                explained.add(change.object().toString());
            }
        }
        return explained;
    }

    private static boolean follows(SchemaObject object, Set<String> explained) {
        ObjectName name = object.name();
        if (name.kind() == ObjectKind.COLUMN) {
            return explained.contains(relation(ObjectKind.VIEW, name))
                    || explained.contains(relation(ObjectKind.MATERIALIZED_VIEW, name));
        }
        return object.property(Properties.OWNED_BY)
                .filter(column -> explained.contains(ObjectKind.COLUMN.word() + " " + column))
                .isPresent();
    }

    private static String relation(ObjectKind kind, ObjectName child) {
        return ObjectName.of(kind, child.schema(), child.relation()).toString();
    }

    /** Whether a partition only follows the same change of what it inherits from. */
    private boolean isInherited(Difference change) {
        SchemaObject object = changed.get(change.object().toString());
        return object != null
                && object.property(Properties.INHERITED_FROM)
                        .map(parent -> change.object().kind().word() + " " + parent)
                        .filter(parent -> changes.stream().anyMatch(other -> isSame(change, other, parent)))
                        .isPresent();
    }

    private static boolean isSame(Difference change, Difference other, String parent) {
        return other.object().toString().equals(parent)
                && new Difference(change.code(), other.object(), change.property(), change.before(), change.after())
                        .equals(other);
    }
}

package dev.stepwell.diff;

import dev.stepwell.diff.Matching.Pair;
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
import java.util.TreeMap;

/** Objects of two databases that have the same content under different names, and what the first is with the new names. */
public final class LikelyRenames {

    private final SchemaSnapshot before;
    private final SchemaSnapshot after;
    private final Renames renames;

    private LikelyRenames(SchemaSnapshot before, SchemaSnapshot after, Renames renames) {
        this.before = before;
        this.after = after;
        this.renames = renames;
    }

    /**
     * Finds them: where exactly one object that is only in the first has the content of exactly one that is only in the
     * second.
     *
     * @param before one database
     * @param after the other
     * @return what was found; names that the first database has already are not given to others
     */
    public static LikelyRenames between(SchemaSnapshot before, SchemaSnapshot after) {
        Matching matching = Matching.of(before, after);
        Renames byShape = Renames.byShape(matching, before, after);
        List<Pair> found = new ArrayList<>(byShape.pairs());
        found.addAll(columns(matching, byShape));
        List<Pair> pairs = found.stream()
                .filter(pair -> before.find(pair.after().name()).isEmpty())
                .filter(pair -> !isColumnOfAnotherQuery(pair, before))
                .toList();
        return new LikelyRenames(
                before,
                after,
                new Renames(
                        pairs,
                        pair -> ViewColumns.isOfView(before, pair.before().name())));
    }

    /** Columns of one table that are alike wherever they stand: models put them into another order than databases. */
    private static List<Pair> columns(Matching matching, Renames renames) {
        Map<String, List<SchemaObject>> gone = RenamesByShape.grouped(
                matching.removed(),
                LikelyRenames::isColumn,
                column -> renames.parent(column.name()) + " " + renames.translated(content(column)));
        Map<String, List<SchemaObject>> came = RenamesByShape.grouped(
                matching.added(),
                LikelyRenames::isColumn,
                column -> Renames.key(column.name().schema(), column.name().relation()) + " " + content(column));
        List<Pair> pairs = new ArrayList<>();
        gone.forEach((key, candidates) -> {
            List<SchemaObject> others = came.getOrDefault(key, List.of());
            if (candidates.size() == 1 && others.size() == 1) {
                pairs.add(new Pair(candidates.get(0), others.get(0)));
            }
        });
        return pairs;
    }

    private static boolean isColumn(SchemaObject object) {
        return object.name().kind() == ObjectKind.COLUMN;
    }

    private static String content(SchemaObject column) {
        Map<String, String> properties = new TreeMap<>(column.properties());
        properties.keySet().removeAll(Set.of("privileges", "comment"));
        return properties.toString();
    }

    /** The columns of a view are called as its query says. */
    private static boolean isColumnOfAnotherQuery(Pair pair, SchemaSnapshot before) {
        ObjectName name = pair.before().name();
        return !name.name().equals(pair.after().name().name()) && ViewColumns.isOfView(before, name);
    }

    /**
     * One object with two names.
     *
     * @param before what it is called in the first database
     * @param after what it is called in the second
     */
    public record Rename(SchemaObject before, SchemaObject after) {}

    /**
     * What has to be renamed or moved itself, rather than with what it belongs to.
     *
     * @return in canonical order of the names before
     */
    public List<Rename> own() {
        return renames.pairs().stream()
                .filter(renames::isOwn)
                .map(pair -> new Rename(pair.before(), pair.after()))
                .sorted((one, other) ->
                        one.before().name().compareTo(other.before().name()))
                .toList();
    }

    /**
     * The first database once everything has its new name. Texts of which it is certain how PostgreSQL then prints them are
     * those of the second database.
     *
     * @return the snapshot; the first one itself where nothing is renamed
     */
    public SchemaSnapshot applied() {
        if (renames.pairs().isEmpty()) {
            return before;
        }
        Map<ObjectName, ObjectName> names = new HashMap<>();
        renames.pairs()
                .forEach(pair -> names.put(pair.before().name(), pair.after().name()));
        Set<ObjectName> taken = new HashSet<>();
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : before.objects()) {
            ObjectName name = names.getOrDefault(object.name(), implied(object.name()));
            if (taken.add(name)) {
                objects.add(renamed(object, name));
            }
        }
        return SchemaSnapshot.of(before.serverVersion(), before.cluster(), objects);
    }

    /** Names such as {@code bob on server} that hold other names. */
    private ObjectName implied(ObjectName name) {
        ObjectName translated =
                new ObjectName(name.kind(), name.schema(), name.relation(), renames.translated(name.name()));
        boolean isIt = after.find(name).isEmpty()
                && after.find(translated).isPresent()
                && before.find(translated).isEmpty();
        return isIt ? translated : name;
    }

    private SchemaObject renamed(SchemaObject object, ObjectName name) {
        Map<String, String> properties = new HashMap<>();
        object.properties().forEach((property, value) -> {
            String expected =
                    after.find(name).flatMap(other -> other.property(property)).orElse("");
            properties.put(property, value.equals(expected) ? value : renames.translated(value));
        });
        return SchemaObject.of(name, object.identity(), properties);
    }
}

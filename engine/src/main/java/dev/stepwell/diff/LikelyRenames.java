package dev.stepwell.diff;

import dev.stepwell.diff.Matching.Pair;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<Pair> pairs = Renames.byShape(Matching.of(before, after), before, after).pairs().stream()
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

package dev.stepwell.diff;

import dev.stepwell.diff.Matching.Pair;
import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Objects that are in both snapshots under another name, and what those names were in the texts of other objects. */
final class Renames {

    private final List<Pair> pairs;
    private final Predicate<Pair> follows;
    private final Map<String, String> schemas = new HashMap<>();
    private final Map<ObjectName, String> relations = new HashMap<>();
    private final Map<ObjectName, ObjectName> parents = new HashMap<>();
    private final NameMap names = new NameMap();

    /**
     * @param follows whether the names of a pair differ only because of what else differs
     */
    Renames(List<Pair> pairs, Predicate<Pair> follows) {
        this.pairs = pairs;
        this.follows = follows;
        pairs.forEach(this::learn);
    }

    /** Takes the objects that have one identity out of what was only removed or only added. */
    static Renames byIdentity(Matching matching, SchemaSnapshot before, SchemaSnapshot after) {
        List<Pair> pairs = new ArrayList<>();
        if (!before.cluster().isEmpty() && before.cluster().equals(after.cluster())) {
            Map<ObjectIdentity, SchemaObject> added = new HashMap<>();
            matching.added().forEach(object -> added.put(object.identity(), object));
            for (SchemaObject old : matching.removed()) {
                SchemaObject now = added.get(old.identity());
                if (now != null && now.name().kind() == old.name().kind()) {
                    pairs.add(new Pair(old, now));
                }
            }
        }
        matching.take(pairs);
        return new Renames(pairs, pair -> false);
    }

    /** Takes the objects that have one shape out of what was only removed or only added. */
    static Renames byShape(Matching matching, SchemaSnapshot before, SchemaSnapshot after) {
        List<Pair> pairs = new RenamesByShape(matching, before, after).find();
        GeneratedNames generated = new GeneratedNames(pairs);
        // The columns of a view are called as its query says.
        return new Renames(
                pairs,
                pair -> generated.explain(pair)
                        || ViewColumns.isOfView(before, pair.before().name()));
    }

    /** Every object with two names, also where only its table's or schema's name differs. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Whether the object was renamed or moved itself, rather than what it belongs to or is named after. */
    boolean isOwn(Pair pair) {
        ObjectName old = pair.before().name();
        ObjectName now = pair.after().name();
        if (follows.test(pair)) {
            return false;
        }
        if (!old.name().equals(now.name())) {
            boolean isTranslated = isSignature(old) && translated(old.name()).equals(now.name());
            return !isTranslated && !isNamedAfterConstraint(pair);
        }
        if (old.kind().isChild()) {
            return !relations
                    .getOrDefault(key(old.schema(), old.relation()), old.relation())
                    .equals(now.relation());
        }
        boolean movedAlong = pair.after().property(Properties.OWNED_BY).isPresent();
        return !movedAlong && !schemas.getOrDefault(old.schema(), old.schema()).equals(now.schema());
    }

    /** A text of the first snapshot as it would read with the new names. */
    String translated(String text) {
        return names.applied(text);
    }

    /** What the object of the first snapshot belongs to, as it is called in the second. */
    ObjectName parent(ObjectName child) {
        ObjectName key = key(child.schema(), child.relation());
        return parents.getOrDefault(key, key);
    }

    private void learn(Pair pair) {
        ObjectName old = pair.before().name();
        ObjectName now = pair.after().name();
        if (old.kind() == ObjectKind.SCHEMA) {
            schemas.put(old.name(), now.name());
        }
        if (old.kind().isParent()) {
            relations.put(key(old.schema(), old.name()), now.name());
            parents.put(key(old.schema(), old.name()), key(now.schema(), now.name()));
        }
        names.put(withoutSignature(old.path()), withoutSignature(now.path()));
        if (!isSignature(old) && !old.name().equals(now.name())) {
            names.put(word(old.name()), word(now.name()));
        }
    }

    private static boolean isNamedAfterConstraint(Pair pair) {
        return pair.after()
                .property(Properties.CONSTRAINT)
                .filter(pair.after().name().name()::equals)
                .isPresent();
    }

    /** A name with an argument list, whose types may be what was renamed. */
    private static boolean isSignature(ObjectName name) {
        return name.name().endsWith(")");
    }

    static String withoutSignature(String path) {
        return path.endsWith(")") ? path.replaceFirst("(?<=[^(])\\(.*\\)$", "") : path;
    }

    static String word(String name) {
        return ObjectName.global(ObjectKind.TABLE, name).path();
    }

    static ObjectName key(String schema, String relation) {
        return ObjectName.of(ObjectKind.TABLE, schema, relation);
    }
}

package dev.stepwell.diff;

import dev.stepwell.diff.Matching.Pair;
import dev.stepwell.schema.ObjectIdentity;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Objects that are in both snapshots under another name, and what those names were in the texts of other objects. */
final class Renames {

    private static final String WORD = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern PATH = Pattern.compile(WORD + "(?:\\." + WORD + ")*");
    private static final Pattern LAST = Pattern.compile("^(.+)\\.(" + WORD + ")$");

    private final List<Pair> pairs;
    private final Map<String, String> schemas = new HashMap<>();
    private final Map<ObjectName, String> relations = new HashMap<>();
    /** What people call it, alone and qualified, before and after. */
    private final Map<String, String> paths = new HashMap<>();

    private Renames(List<Pair> pairs) {
        this.pairs = pairs;
        pairs.forEach(this::learn);
    }

    /** Takes the renamed objects out of what was only removed or only added. */
    static Renames takenFrom(Matching matching, SchemaSnapshot before, SchemaSnapshot after) {
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
        Set<ObjectName> matched = new HashSet<>();
        pairs.forEach(pair ->
                matched.addAll(List.of(pair.before().name(), pair.after().name())));
        matching.removed().removeIf(object -> matched.contains(object.name()));
        matching.added().removeIf(object -> matched.contains(object.name()));
        return new Renames(pairs);
    }

    /** Every object with two names, also where only its table's or schema's name differs. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Whether the object was renamed or moved itself, rather than what it belongs to or is named after. */
    boolean isOwn(Pair pair) {
        ObjectName old = pair.before().name();
        ObjectName now = pair.after().name();
        if (!old.name().equals(now.name())) {
            boolean follows = isSignature(old) && translated(old.name()).equals(now.name());
            return !follows && !isNamedAfterConstraint(pair);
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
        if (paths.isEmpty()) {
            return text;
        }
        return PATH.matcher(text).replaceAll(match -> Matcher.quoteReplacement(path(match.group())));
    }

    /** Looks up the whole path, else what it begins with and its last part. */
    private String path(String path) {
        String known = paths.get(path);
        Matcher last = LAST.matcher(path);
        if (known != null || !last.matches()) {
            return known != null ? known : path;
        }
        return path(last.group(1)) + "." + path(last.group(2));
    }

    private void learn(Pair pair) {
        ObjectName old = pair.before().name();
        ObjectName now = pair.after().name();
        if (old.kind() == ObjectKind.SCHEMA) {
            schemas.put(old.name(), now.name());
        }
        if (old.kind().isParent()) {
            relations.put(key(old.schema(), old.name()), now.name());
        }
        paths.put(withoutSignature(old.path()), withoutSignature(now.path()));
        if (!isSignature(old) && !old.name().equals(now.name())) {
            paths.put(word(old.name()), word(now.name()));
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

    private static String withoutSignature(String path) {
        return path.endsWith(")") ? path.replaceFirst("(?<=[^(])\\(.*\\)$", "") : path;
    }

    private static String word(String name) {
        return ObjectName.global(ObjectKind.TABLE, name).path();
    }

    private static ObjectName key(String schema, String relation) {
        return ObjectName.of(ObjectKind.TABLE, schema, relation);
    }
}

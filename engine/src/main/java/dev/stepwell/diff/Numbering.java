package dev.stepwell.diff;

import dev.stepwell.diff.Matching.Pair;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Constraints and indexes whose generated names have another number: {@code orders_check} and {@code orders_check1} are
 * named in the order in which they were made, which is not the same in every database.
 */
final class Numbering {

    private final Map<String, List<SchemaObject>> old = new LinkedHashMap<>();
    private final Map<String, List<SchemaObject>> now = new HashMap<>();

    private Numbering(Matching matching) {
        matching.changed().forEach(pair -> {
            add(old, pair.before());
            add(now, pair.after());
        });
        matching.removed().forEach(object -> add(old, object));
        matching.added().forEach(object -> add(now, object));
    }

    /** Pairs them by content, and takes them apart where their names had paired them. */
    static List<Pair> takenFrom(Matching matching) {
        List<Pair> pairs = new Numbering(matching).pairs();
        for (Pair pair : pairs) {
            split(matching, pair.before().name());
            split(matching, pair.after().name());
        }
        matching.take(pairs);
        return pairs;
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        old.forEach((content, candidates) -> {
            List<SchemaObject> others = now.getOrDefault(content, List.of());
            if (candidates.size() == 1
                    && others.size() == 1
                    && !candidates.get(0).name().equals(others.get(0).name())) {
                pairs.add(new Pair(candidates.get(0), others.get(0)));
            }
        });
        return pairs;
    }

    private static void split(Matching matching, ObjectName name) {
        List<Pair> wrong = matching.changed().stream()
                .filter(pair -> pair.before().name().equals(name))
                .toList();
        matching.changed().removeAll(wrong);
        wrong.forEach(pair -> {
            matching.removed().add(pair.before());
            matching.added().add(pair.after());
        });
    }

    private static void add(Map<String, List<SchemaObject>> groups, SchemaObject object) {
        ObjectName name = object.name();
        if (name.kind() == ObjectKind.CONSTRAINT || name.kind() == ObjectKind.INDEX) {
            GeneratedNames.stem(name.name(), name.relation())
                    .ifPresent(stem -> groups.computeIfAbsent(content(object, stem), none -> new ArrayList<>())
                            .add(object));
        }
    }

    private static String content(SchemaObject object, String stem) {
        NameMap own = new NameMap();
        own.put(Renames.word(object.name().name()), "\u0001");
        StringBuilder content = new StringBuilder(object.name().kind() + "\n"
                + object.name().schema() + "\n" + object.name().relation() + "\n" + stem);
        object.properties()
                .forEach((property, value) ->
                        content.append('\n').append(property).append(' ').append(own.applied(value)));
        return content.toString();
    }
}

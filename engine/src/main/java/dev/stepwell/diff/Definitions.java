package dev.stepwell.diff;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A whole object in a few words: what a report says about one that is gone or new. */
public final class Definitions {

    private Definitions() {}

    /**
     * The object's definition, and how many objects come and go with it.
     *
     * @param followers number of objects by kind that belong to the object and are not listed on their own
     */
    static String of(SchemaObject object, Map<ObjectKind, Integer> followers) {
        List<String> words = new ArrayList<>();
        words.add(of(object));
        List<String> counts = new ArrayList<>();
        // Followers of the same kind are those of partitions and child tables.
        new TreeMap<>(followers)
                .forEach((kind, count) ->
                        counts.add(count + (kind == object.name().kind() ? " inherited " : " ") + plural(kind, count)));
        if (!counts.isEmpty()) {
            words.add("with " + String.join(", ", counts));
        }
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }

    /**
     * The object in a few words: its definition where PostgreSQL prints one, else what tells it from others of its kind.
     *
     * @param object any object
     * @return one or more lines, which may be empty
     */
    public static String of(SchemaObject object) {
        return switch (object.name().kind()) {
            case COLUMN, ATTRIBUTE -> column(object);
            case TABLE, FOREIGN_TABLE, COMPOSITE_TYPE -> table(object);
            default -> object.property(Properties.DEFINITION).orElseGet(() -> listed(object));
        };
    }

    private static String table(SchemaObject table) {
        StringBuilder text = new StringBuilder("(")
                .append(table.property(Properties.COLUMN_ORDER).orElse(""))
                .append(')');
        table.property("partitioned by")
                .ifPresent(key -> text.append(" partitioned by ").append(key));
        table.property("partition of")
                .ifPresent(parent -> text.append(" partition of ").append(parent));
        return text.toString();
    }

    private static String column(SchemaObject column) {
        StringBuilder text = new StringBuilder(column.property("type").orElse(""));
        column.property("collation")
                .ifPresent(collation -> text.append(" collate ").append(collation));
        column.property("nullable").filter("no"::equals).ifPresent(no -> text.append(" not null"));
        column.property("default").ifPresent(value -> text.append(" default ").append(value));
        column.property("generated")
                .ifPresent(value -> text.append(" generated ").append(value));
        column.property("identity")
                .ifPresent(value -> text.append(" generated ").append(value).append(" as identity"));
        return text.toString();
    }

    private static String listed(SchemaObject object) {
        SortedMap<String, String> properties = object.properties();
        List<String> entries = new ArrayList<>();
        properties.forEach((property, value) -> entries.add(property + " " + value));
        return String.join(", ", entries);
    }

    private static String plural(ObjectKind kind, int count) {
        String word = kind.word();
        if (count == 1 || word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (word.endsWith("x") || word.endsWith("ss") ? "es" : "s");
    }
}

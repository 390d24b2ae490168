package dev.stepwell.diff;

import dev.stepwell.diff.Matching.Pair;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that PostgreSQL makes up from those of a table and its columns (CREATE TABLE and CREATE INDEX, parameter
 * {@code name}): {@code users_pkey}, {@code users_email_key}, {@code orders_check1}, {@code users_id_seq}.
 */
final class GeneratedNames {

    private static final Pattern SUFFIX = Pattern.compile("(.*_(?:pkey|key|fkey|check|excl|idx|seq|not_null))[0-9]*");

    /** Columns with two names, by table and name. */
    private final Map<String, String> columns = new HashMap<>();

    GeneratedNames(List<Pair> pairs) {
        for (Pair pair : pairs) {
            ObjectName name = pair.before().name();
            if (name.kind() == ObjectKind.COLUMN) {
                columns.put(
                        pair.after().name().relation() + "." + name.name(),
                        pair.after().name().name());
            }
        }
    }

    /** A generated name without its table and number: {@code _email_key}; nothing for one that somebody chose. */
    static Optional<String> stem(String name, String relation) {
        if (relation.isEmpty() || !name.startsWith(relation + "_")) {
            return Optional.empty();
        }
        Matcher suffix = SUFFIX.matcher(name.substring(relation.length()));
        return suffix.matches() ? Optional.of(suffix.group(1)) : Optional.empty();
    }

    /** Whether two names differ only in what the names of table and columns, and the order of commands, made of them. */
    boolean explain(Pair pair) {
        String oldRelation = relation(pair.before());
        String newRelation = relation(pair.after());
        Optional<String> old = stem(pair.before().name().name(), oldRelation);
        Optional<String> now = stem(pair.after().name().name(), newRelation);
        return old.isPresent()
                && now.isPresent()
                && renamed(old.get(), newRelation).equals(now.get());
    }

    private String renamed(String stem, String relation) {
        String result = stem;
        for (Map.Entry<String, String> column : columns.entrySet()) {
            if (column.getKey().startsWith(relation + ".")) {
                String name = column.getKey().substring(relation.length() + 1);
                result = result.replace("_" + name + "_", "_" + column.getValue() + "_");
            }
        }
        return result;
    }

    /** Of a sequence that belongs to a column, the table of that column. */
    private static String relation(SchemaObject object) {
        return object.property(Properties.OWNED_BY)
                .map(column -> column.split("\\."))
                .filter(parts -> parts.length > 1)
                .map(parts -> parts[parts.length - 2])
                .orElse(object.name().relation());
    }
}

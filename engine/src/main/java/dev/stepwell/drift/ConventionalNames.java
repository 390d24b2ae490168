package dev.stepwell.drift;

import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of constraints and indexes that nobody chose. Hibernate makes up a hash; a reviewed revision should say what PostgreSQL would
 * have said.
 */
final class ConventionalNames {

    /** Two or three letters and a digest in base 35. */
    private static final Pattern HASH = Pattern.compile("(?i:fk|uk|idx)[0-9a-z]{20,26}");

    private static final Pattern QUOTES = Pattern.compile("\"");

    private final List<SchemaObject> objects = new ArrayList<>();
    private final List<ObjectName> taken = new ArrayList<>();

    private ConventionalNames() {}

    static SchemaSnapshot in(SchemaSnapshot snapshot) {
        ConventionalNames names = new ConventionalNames();
        snapshot.objects().forEach(names::add);
        return SchemaSnapshot.of(snapshot.serverVersion(), snapshot.cluster(), names.objects);
    }

    /** Whether a constraint or index has the name that PostgreSQL would give it, with or without a number. */
    static boolean isGenerated(SchemaObject part) {
        String base = conventional(part);
        String name = part.name().name();
        return name.startsWith(base) && name.substring(base.length()).chars().allMatch(Character::isDigit);
    }

    private void add(SchemaObject object) {
        SchemaObject named = HASH.matcher(object.name().name()).matches() && isPart(object) ? renamed(object) : object;
        objects.add(named);
        taken.add(named.name());
    }

    private static boolean isPart(SchemaObject object) {
        return object.name().kind() == ObjectKind.CONSTRAINT || object.name().kind() == ObjectKind.INDEX;
    }

    private SchemaObject renamed(SchemaObject object) {
        ObjectName old = object.name();
        String base = conventional(object);
        String name = base;
        for (int number = 1; isTaken(old, name); number++) {
            name = base + number;
        }
        Map<String, String> properties = new TreeMap<>(object.properties());
        if (old.kind() == ObjectKind.INDEX) {
            String definition = Parts.definition(object);
            properties.put(
                    Property.DEFINITION,
                    definition.replaceFirst(
                            " INDEX " + Pattern.quote(Identifiers.quoted(old.name())) + " ON ",
                            " INDEX " + Matcher.quoteReplacement(Identifiers.quoted(name)) + " ON "));
            String chosen = name;
            properties.computeIfPresent(Property.CONSTRAINT, (key, constraint) -> chosen);
        }
        return SchemaObject.of(
                new ObjectName(old.kind(), old.schema(), old.relation(), name), object.identity(), properties);
    }

    private boolean isTaken(ObjectName old, String name) {
        return taken.contains(new ObjectName(old.kind(), old.schema(), old.relation(), name));
    }

    /** Table, columns and a word for the kind, as ChooseConstraintName and ChooseIndexName of PostgreSQL put them. */
    private static String conventional(SchemaObject part) {
        String definition = Parts.definition(part);
        String table = part.name().relation();
        if (part.name().kind() == ObjectKind.INDEX
                && part.property(Property.CONSTRAINT).isEmpty()) {
            String body = IndexText.of(definition).body();
            int open = body.indexOf('(');
            return of(table, SqlText.parts(body.substring(open + 1, SqlText.closing(body, open))), "idx");
        }
        if (part.name().kind() == ObjectKind.INDEX) {
            String body = IndexText.of(definition).body();
            int open = body.indexOf('(');
            return of(table, SqlText.parts(body.substring(open + 1, SqlText.closing(body, open))), "key");
        }
        Key key = Key.of(definition);
        if (key.isPrimary()) {
            return of(table, List.of(), "pkey");
        }
        if (key.isForeign()) {
            return of(table, key.columns(), "fkey");
        }
        return of(table, key.isUnique() ? key.columns() : List.of(), key.isUnique() ? "key" : "check");
    }

    private static String of(String table, List<String> columns, String word) {
        String middle = columns.stream()
                .map(column -> QUOTES.matcher(column).replaceAll(""))
                .collect(Collectors.joining("_"));
        String head = middle.isEmpty() ? table : table + "_" + middle;
        String cut = new WrittenName(head + "_" + word, true).stored();
        return cut.equals(head + "_" + word)
                ? cut
                : new WrittenName(head, true).stored().substring(0, Math.max(1, cut.length() - word.length() - 1)) + "_"
                        + word;
    }
}

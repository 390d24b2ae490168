package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sequences. */
final class SequenceWriter implements Writer {

    private final Catalogue to;

    SequenceWriter(Catalogue to) {
        this.to = to;
    }

    /** The sequence of an identity column begins with the type of the column. */
    @Override
    public Map<String, String> settable(SchemaObject sequence) {
        return to.isOfIdentity(sequence)
                ? sequence.property(Properties.OWNED_BY)
                        .flatMap(column -> to.find(ObjectKind.COLUMN, column))
                        .flatMap(column -> column.property(Properties.TYPE))
                        .map(type -> Map.of(Properties.TYPE, type))
                        .orElse(Map.of())
                : Map.of();
    }

    @Override
    public List<ChangeStatement> create(SchemaObject sequence) {
        boolean isUnlogged = value(sequence, "persistence").equals("unlogged");
        return Alteration.sql("CREATE " + (isUnlogged ? "UNLOGGED " : "") + "SEQUENCE "
                + sequence.name().path() + options(sequence, Optional.empty()));
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        if (property.equals("persistence")) {
            boolean isUnlogged = value(after, property).equals("unlogged");
            return Alteration.of(
                    "ALTER SEQUENCE " + after.name().path() + " SET " + (isUnlogged ? "UNLOGGED" : "LOGGED"));
        }
        String first = firstOf(before, after);
        // All options go into one statement, since they must fit each other.
        return property.equals(first)
                ? Alteration.of("ALTER SEQUENCE " + after.name().path() + options(after, Optional.of(before)))
                : Alteration.NOTHING;
    }

    private static final List<String> OPTIONS =
            List.of("type", "start", "increment", "minimum", "maximum", "cache", "cycle");

    private static String firstOf(SchemaObject before, SchemaObject after) {
        return OPTIONS.stream()
                .sorted()
                .filter(option -> !before.property(option).equals(after.property(option)))
                .findFirst()
                .orElse("");
    }

    /** The options that differ from those before, or from the ones that a sequence of its type begins with. */
    static String options(SchemaObject sequence, Optional<SchemaObject> before) {
        Map<String, String> standard = new HashMap<>();
        if (before.isPresent()) {
            OPTIONS.forEach(option -> standard.put(option, value(before.get(), option)));
            if (!before.get().property(Properties.TYPE).equals(sequence.property(Properties.TYPE))) {
                // Limits follow the type unless they are given.
                standard.remove("minimum");
                standard.remove("maximum");
            }
        } else {
            standard.putAll(standard(sequence));
        }
        StringBuilder text = new StringBuilder();
        option(text, sequence, standard, "type", value -> " AS " + value);
        return text + numbers(sequence, standard);
    }

    /** The options of a sequence whose type is that of its identity column. */
    static String ofIdentity(SchemaObject sequence) {
        return numbers(sequence, standard(sequence));
    }

    private static String numbers(SchemaObject sequence, Map<String, String> standard) {
        StringBuilder text = new StringBuilder();
        option(text, sequence, standard, "increment", value -> " INCREMENT BY " + value);
        option(text, sequence, standard, "minimum", value -> " MINVALUE " + value);
        option(text, sequence, standard, "maximum", value -> " MAXVALUE " + value);
        option(text, sequence, standard, "start", value -> " START WITH " + value);
        option(text, sequence, standard, "cache", value -> " CACHE " + value);
        option(text, sequence, standard, "cycle", value -> value.equals("yes") ? " CYCLE" : " NO CYCLE");
        return text.toString();
    }

    private static void option(
            StringBuilder text,
            SchemaObject sequence,
            Map<String, String> standard,
            String option,
            UnaryOperator<String> clause) {
        String value = value(sequence, option);
        if (!value.equals(standard.get(option))) {
            text.append(clause.apply(value));
        }
    }

    private static Map<String, String> standard(SchemaObject sequence) {
        boolean isDescending = value(sequence, "increment").startsWith("-");
        String lowest =
                switch (value(sequence, "type")) {
                    case "smallint" -> "-32768";
                    case "integer" -> "-2147483648";
                    default -> "-9223372036854775808";
                };
        String highest =
                switch (value(sequence, "type")) {
                    case "smallint" -> "32767";
                    case "integer" -> "2147483647";
                    default -> "9223372036854775807";
                };
        String minimum = isDescending ? lowest : "1";
        String maximum = isDescending ? "-1" : highest;
        Map<String, String> standard = new HashMap<>();
        standard.put("type", "bigint");
        standard.put("increment", "1");
        standard.put("minimum", minimum);
        standard.put("maximum", maximum);
        standard.put("start", isDescending ? value(sequence, "maximum") : value(sequence, "minimum"));
        standard.put("cache", "1");
        standard.put("cycle", "no");
        return standard;
    }

    private static String value(SchemaObject sequence, String property) {
        return sequence.property(property).orElse("");
    }
}

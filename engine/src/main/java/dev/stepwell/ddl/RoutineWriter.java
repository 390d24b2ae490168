package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Functions and procedures, whose definitions PostgreSQL prints as statements, and aggregates. */
final class RoutineWriter implements Writer {

    private static final String LANGUAGE = "\n LANGUAGE ";
    private static final Set<String> FUNCTIONS = Set.of(
            "sfunc", "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mfinalfunc");

    @Override
    public List<ChangeStatement> create(SchemaObject routine) {
        return routine.name().kind() == ObjectKind.AGGREGATE
                ? Alteration.sql(aggregate(routine))
                : Alteration.sql(definition(routine).strip());
    }

    private static String definition(SchemaObject routine) {
        return routine.property(Properties.DEFINITION).orElse("");
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        boolean canBeReplaced = after.name().kind() != ObjectKind.AGGREGATE
                && property.equals(Properties.DEFINITION)
                && header(before).equals(header(after))
                && isForWindows(before) == isForWindows(after);
        return canBeReplaced ? Alteration.of(create(after)) : Alteration.REMAKE;
    }

    /** Name, arguments and result, which CREATE OR REPLACE does not change. */
    private static String header(SchemaObject routine) {
        String definition = definition(routine);
        int end = definition.indexOf(LANGUAGE);
        String header = definition.substring(0, Math.max(0, end));
        int transform = header.lastIndexOf("\n TRANSFORM ");
        return transform < 0 ? header : header.substring(0, transform);
    }

    private static boolean isForWindows(SchemaObject routine) {
        String definition = definition(routine);
        int body = definition.indexOf("\nAS ");
        return definition.substring(0, body < 0 ? definition.length() : body).contains("\n WINDOW");
    }

    /** Whatever comes behind is text that PostgreSQL does not look into. */
    static String withoutBody(SchemaObject routine) {
        String definition = definition(routine);
        int body = definition.indexOf("\nAS ");
        return body < 0 ? definition : definition.substring(0, body);
    }

    private static String aggregate(SchemaObject aggregate) {
        Map<String, String> lines = Texts.lines(definition(aggregate));
        List<String> options = new ArrayList<>();
        lines.forEach((name, value) -> {
            switch (name) {
                case "arguments" -> {}
                case "kind" -> {
                    if (value.equals("hypothetical-set")) {
                        options.add("HYPOTHETICAL");
                    }
                }
                case "finalfunc_extra", "mfinalfunc_extra" -> options.add(name.toUpperCase(Locale.ROOT));
                case "finalfunc_modify", "mfinalfunc_modify" -> modify(options, name, value, lines);
                case "parallel" -> options.add("PARALLEL = " + parallel(value));
                case "sortop" -> options.add("SORTOP = OPERATOR(" + operator(value) + ")");
                default ->
                    options.add(name.toUpperCase(Locale.ROOT) + " = "
                            + (FUNCTIONS.contains(name) ? Texts.function(value) : value));
            }
        });
        return "CREATE AGGREGATE " + SqlNames.aggregate(aggregate) + " (\n    " + String.join(",\n    ", options)
                + "\n)";
    }

    private static void modify(List<String> options, String name, String value, Map<String, String> lines) {
        if (lines.containsKey(name.replace("_modify", ""))) {
            options.add(name.toUpperCase(Locale.ROOT) + " = "
                    + switch (value) {
                        case "r" -> "READ_ONLY";
                        case "s" -> "SHAREABLE";
                        default -> "READ_WRITE";
                    });
        }
    }

    private static String parallel(String letter) {
        return switch (letter) {
            case "s" -> "SAFE";
            case "r" -> "RESTRICTED";
            default -> "UNSAFE";
        };
    }

    /** An operator without its operands; one of PostgreSQL has no schema in front. */
    static String operator(String signature) {
        String name = Texts.function(signature);
        return name.contains(".") ? name : "pg_catalog." + name;
    }
}

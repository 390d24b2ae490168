package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Set;

/** Which types PostgreSQL converts by itself when a column changes its type, and how to convert the others. */
final class Conversions {

    /** Within each set every type is assigned to every other (pg_cast, context "assignment" or "implicit"). */
    private static final List<Set<String>> ASSIGNED = List.of(
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
            Set.of("character varying", "text", "character", "name", "\"char\""),
            Set.of("timestamp without time zone", "timestamp with time zone", "date"),
            Set.of("json", "jsonb"));

    private Conversions() {}

    /** The clause for a column, or nothing where an assignment does. */
    static String using(SchemaObject before, SchemaObject after, boolean isMadeAnew) {
        String old = before.property(Properties.TYPE).orElse("");
        String now = after.property(Properties.TYPE).orElse("");
        String column = Texts.quoted(after.name().name());
        if (!isMadeAnew && isAssigned(base(old), base(now))) {
            return base(now).startsWith("bit") && !old.equals(now) ? " USING " + column + "::" + now : "";
        }
        if (now.endsWith("[]") && !old.endsWith("[]")) {
            return " USING ARRAY[" + column + "]" + (isBuiltIn(now) ? "::" + now : "::text[]::" + now);
        }
        if (old.endsWith("[]") && !now.endsWith("[]")) {
            return " USING " + column + "[1]" + (isBuiltIn(now) ? "::" + now : "::text::" + now);
        }
        String text = now.endsWith("[]") ? "::text[]" : "::text";
        return " USING " + column + (isBuiltIn(old) && isBuiltIn(now) ? "" : text) + "::" + now;
    }

    /** Values of a composite type keep the attributes that both of its forms have. */
    static String byAttributes(SchemaObject column) {
        return " USING jsonb_populate_record(NULL::"
                + column.property(Properties.TYPE).orElse("") + ", to_jsonb("
                + Texts.quoted(column.name().name()) + "))";
    }

    private static boolean isAssigned(String old, String now) {
        return old.equals(now)
                || now.equals("text")
                || now.equals("character varying")
                || ASSIGNED.stream().anyMatch(types -> types.contains(old) && types.contains(now));
    }

    /** Types of PostgreSQL itself are printed without a schema. */
    private static boolean isBuiltIn(String type) {
        return !type.contains(".");
    }

    /** The type without length or precision. */
    static String base(String type) {
        return type.replaceAll("\\([^)]*\\)", "")
                .replaceAll("^interval .*", "interval")
                .strip();
    }
}

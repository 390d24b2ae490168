package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the columns of a key from its definition, {@code PRIMARY KEY (id, "Tenant")} for example. */
final class KeyColumns {

    private static final String PRIMARY_KEY = "PRIMARY KEY (";

    /** A column, and what follows it: the next one, or the end of the list. */
    private static final Pattern COLUMN = Pattern.compile("(?:\"((?:[^\"]|\"\")+)\"|([^\",)]+))(, |\\))");

    private KeyColumns() {}

    static boolean isPrimaryKey(SchemaObject constraint) {
        return definition(constraint).startsWith(PRIMARY_KEY);
    }

    /** Their names, unquoted, in the order of the key. */
    static List<String> of(SchemaObject primaryKey) {
        Matcher matcher = COLUMN.matcher(definition(primaryKey));
        List<String> columns = new ArrayList<>();
        int next = PRIMARY_KEY.length();
        boolean more = true;
        while (more && matcher.find(next)) {
            columns.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("\"\"", "\""));
            next = matcher.end();
            more = matcher.group(3).equals(", ");
        }
        return columns;
    }

    private static String definition(SchemaObject constraint) {
        return constraint.property(ObjectAssert.DEFINITION).orElse("");
    }
}

package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;

/**
 * Whether a column takes nulls; since 18 by a constraint with a name and options (ALTER TABLE).
 *
 * @param isSet whether it refuses them
 * @param name the name of the constraint as it stands in a statement, where somebody chose one; else empty
 * @param options of the constraint: {@code local}, {@code no inherit}, {@code not valid}
 */
record NotNull(boolean isSet, String name, String options) {

    static NotNull of(SchemaObject column) {
        boolean isSet = column.property(Properties.NULLABLE)
                .filter(nullable -> nullable.equals("no"))
                .isPresent();
        String text = column.property(Properties.NOT_NULL).orElse("");
        String options = text.replaceFirst("^.*?((?:(?:^| )(?:local|no inherit|not valid))*)$", "$1")
                .strip();
        String name = text.substring(0, text.length() - options.length()).strip();
        // Identity columns refuse nulls anyway, and so do those of a primary key.
        return new NotNull(isSet, name, options);
    }

    boolean isValid() {
        return !options.contains("not valid");
    }

    boolean isInline() {
        return isSet && isValid();
    }

    /** {@code  CONSTRAINT a NOT NULL NO INHERIT}. */
    String clause() {
        return (name.isEmpty() ? "" : " CONSTRAINT " + name) + " NOT NULL"
                + (options.contains("no inherit") ? " NO INHERIT" : "");
    }

    /** The constraint as ADD takes it. */
    String constraint(String column) {
        return (name.isEmpty() ? "" : "CONSTRAINT " + name + " ") + "NOT NULL " + column
                + (options.contains("no inherit") ? " NO INHERIT" : "")
                + (isValid() ? "" : " NOT VALID");
    }

    boolean isPlain() {
        return name.isEmpty() && !options.contains("no inherit") && isValid();
    }
}

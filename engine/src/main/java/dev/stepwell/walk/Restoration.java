package dev.stepwell.walk;

import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.SchemaSnapshot;

/** How the schema after a step compares with the one that the step should have led to. */
public enum Restoration {
    /** Equal in everything. */
    IDENTICAL("identical"),
    /** Equal but for the order of columns. */
    COLUMN_ORDER("column-order"),
    /** Not equal. */
    DIFFERS("differs");

    private final String word;

    Restoration(String word) {
        this.word = word;
    }

    static Restoration of(SchemaSnapshot expected, SchemaSnapshot actual) {
        if (expected.equals(actual)) {
            return IDENTICAL;
        }
        return SchemaDiff.between(expected, actual).stream().allMatch(Difference::isColumnOrder)
                ? COLUMN_ORDER
                : DIFFERS;
    }

    /**
     * The word used in machine-readable reports.
     *
     * @return {@code identical}, {@code column-order} or {@code differs}
     */
    public String word() {
        return word;
    }
}

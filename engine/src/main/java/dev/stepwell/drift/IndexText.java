package dev.stepwell.drift;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An index taken apart.
 *
 * @param unique whether it is a unique one
 * @param body method, columns and what follows, as {@code btree (a, b) WHERE ...}
 */
record IndexText(boolean unique, String body) {

    private static final String USING = " USING ";
    private static final String PLAIN = "btree (";

    /** Of a definition as {@code pg_get_indexdef} prints it. */
    static IndexText of(String definition) {
        int using = SqlText.find(definition, USING, 0);
        return new IndexText(
                definition.startsWith("CREATE UNIQUE INDEX"),
                using < 0 ? definition : definition.substring(using + USING.length()));
    }

    /** The columns that it holds apart, when it is unique, whole and of columns only. */
    Optional<Set<String>> uniqueColumns() {
        if (!unique || !body.startsWith(PLAIN)) {
            return Optional.empty();
        }
        int open = PLAIN.length() - 1;
        int close = SqlText.closing(body, open);
        List<String> columns = SqlText.parts(body.substring(open + 1, close));
        boolean isWhole = close == body.length() - 1;
        boolean ofColumns = columns.stream().noneMatch(column -> column.contains("(") || isOrdered(column));
        return isWhole && ofColumns ? Optional.of(new TreeSet<>(columns)) : Optional.empty();
    }

    /** Anything after the name: an operator class, a collation, a direction. */
    private static boolean isOrdered(String column) {
        return SqlText.find(column, " ", 0) >= 0;
    }
}

package dev.stepwell.effect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as they were before a step, as text.
 *
 * @param oid its number
 * @param known what is known of it
 * @param columns its columns
 * @param rows a value for each column of each row
 */
record KeptRows(long oid, Known known, List<Column> columns, List<List<@Nullable String>> rows) {

    /**
     * A column.
     *
     * @param number its {@code attnum}
     * @param plain its name
     * @param name its name, quoted for SQL
     * @param type rendered
     */
    record Column(int number, String plain, String name, String type) {}

    /** The values of one column that are not null. */
    List<String> values(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(value -> value != null)
                .map(String::valueOf)
                .toList();
    }
}

package dev.stepwell.diagram;

import java.util.List;

/**
 * A table in a diagram.
 *
 * @param name as people see it
 * @param columns in the order of the table
 */
public record Entity(String name, List<Column> columns) {

    /** Copies the list. */
    public Entity {
        columns = List.copyOf(columns);
    }

    /**
     * A column of it.
     *
     * @param name its name
     * @param type its type
     * @param key whether it belongs to the primary key
     * @param reference whether it belongs to a foreign key
     * @param nullable whether it may be null
     */
    public record Column(String name, String type, boolean key, boolean reference, boolean nullable) {}

    int row(String column) {
        for (int row = 0; row < columns.size(); row++) {
            if (columns.get(row).name().equals(column)) {
                return row;
            }
        }
        throw new IllegalArgumentException("no column " + column + " in " + name);
    }
}

package dev.stepwell.rows;

import java.util.List;

/**
 * A column, as far as values for it must know it.
 *
 * @param number its {@code attnum}
 * @param name quoted for SQL
 * @param type rendered, as a cast takes it
 * @param base the name of its type in {@code pg_type}; of a domain that of the type below
 * @param size the length, precision or scale that the type carries ({@code atttypmod}), -1 for none
 * @param labels the first and the last label of an enum
 * @param required whether it takes no NULL
 * @param generated whether PostgreSQL computes it
 * @param defaulted whether it has a default, or is an identity
 */
record ColumnShape(
        int number,
        String name,
        String type,
        String base,
        int size,
        List<String> labels,
        boolean required,
        boolean generated,
        boolean defaulted) {

    ColumnShape {
        labels = List.copyOf(labels);
    }
}

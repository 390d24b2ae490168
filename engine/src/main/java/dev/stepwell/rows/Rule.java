package dev.stepwell.rows;

import java.util.List;

/**
 * Something that the values of a table's columns must satisfy.
 *
 * @param name of the constraint; empty for the bounds of a partition
 * @param type {@code c}, {@code p}, {@code u}, {@code x}, {@code f} as in {@code pg_constraint}; {@code b} for bounds
 * @param columns their numbers
 * @param definition as PostgreSQL prints it
 * @param parent OID of the referenced table, 0 for none
 * @param parentName the referenced table, quoted for SQL
 * @param parentColumns the referenced columns, quoted for SQL, in the order of {@code columns}
 */
record Rule(
        String name,
        char type,
        List<Integer> columns,
        String definition,
        long parent,
        String parentName,
        List<String> parentColumns) {

    Rule {
        columns = List.copyOf(columns);
        parentColumns = List.copyOf(parentColumns);
    }

    boolean isReference() {
        return type == 'f';
    }

    /** Whether its text says which values are right. */
    boolean namesValues() {
        return type == 'c' || type == 'b';
    }
}

package dev.stepwell.effect;

import dev.stepwell.schema.ObjectName;
import java.util.OptionalLong;

/**
 * What is known of a relation between two steps.
 *
 * @param name its name
 * @param kind of {@code pg_class}
 * @param table OID of the table of an index, else its own
 * @param file the number of its file, 0 for none
 * @param stored whether it takes room
 * @param columns how many columns it has had, those that are gone included
 * @param last the value of a sequence, empty when it has none
 */
record Known(ObjectName name, char kind, long table, long file, boolean stored, int columns, OptionalLong last) {

    boolean isTable() {
        return kind == 'r' || kind == 'p';
    }

    boolean isIndex() {
        return kind == 'i' || kind == 'I';
    }
}

package dev.stepwell.rows;

import dev.stepwell.schema.ObjectName;
import java.util.List;

/**
 * A table, as far as rows for it must know it.
 *
 * @param oid its number
 * @param name its name
 * @param sql its name, quoted for SQL
 * @param kind of {@code pg_class}: {@code r} or {@code p}
 * @param parent OID of the table of which it is a partition, 0 for none
 * @param columns without those that are gone
 * @param rules its constraints, those of its domains, and its bounds
 */
record TableShape(
        long oid, ObjectName name, String sql, char kind, long parent, List<ColumnShape> columns, List<Rule> rules) {

    TableShape {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    boolean isPartitioned() {
        return kind == 'p';
    }
}

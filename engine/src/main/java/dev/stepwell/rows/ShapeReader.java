package dev.stepwell.rows;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the shapes of some tables: three queries, whatever their number. */
final class ShapeReader implements AutoCloseable {

    private static final String TABLES = """
            SELECT c.oid::bigint, n.nspname, c.relname, format('%I.%I', n.nspname, c.relname), c.relkind::text,
              CASE WHEN c.relispartition THEN (SELECT i.inhparent FROM pg_inherits i WHERE i.inhrelid = c.oid) ELSE 0 END::bigint
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = ANY (?::text::oid[]) AND c.relkind IN ('r', 'p')""";

    private static final String COLUMNS = """
            SELECT a.attrelid::bigint, a.attnum, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
              coalesce(b.typname, t.typname), CASE WHEN b.oid IS NULL THEN a.atttypmod ELSE t.typtypmod END,
              ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = coalesce(b.oid, t.oid) ORDER BY e.enumsortorder),
              a.attnotnull OR t.typnotnull, a.attgenerated <> '', a.atthasdef OR a.attidentity <> ''
            FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_type b ON t.typtype = 'd' AND b.oid = t.typbasetype
            WHERE a.attrelid = ANY (?::text::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum""";

    private static final String RULES = """
            SELECT o.conrelid::bigint, o.conname, o.contype::text, o.conkey, pg_get_constraintdef(o.oid), o.confrelid::bigint,
              CASE WHEN o.confrelid <> 0 THEN (SELECT format('%I.%I', n.nspname, c.relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = o.confrelid) ELSE '' END,
              ARRAY(SELECT quote_ident(a.attname) FROM unnest(o.confkey) WITH ORDINALITY k (number, place)
                JOIN pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.number ORDER BY k.place)
            FROM pg_constraint o
            WHERE o.conrelid = ANY (?::text::oid[]) AND o.contype IN ('c', 'p', 'u', 'x', 'f')
            UNION ALL
            SELECT a.attrelid, o.conname, 'c', ARRAY[a.attnum], pg_get_constraintdef(o.oid), 0, '', '{}'
            FROM pg_attribute a JOIN pg_constraint o ON o.contypid = a.atttypid AND o.contype = 'c'
            WHERE a.attrelid = ANY (?::text::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
            UNION ALL
            SELECT i.indrelid, c.relname, 'u', ARRAY(SELECT k FROM unnest(i.indkey::int2[]) k WHERE k > 0), '', 0, '', '{}'
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = ANY (?::text::oid[]) AND i.indisunique
              AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u'))
            UNION ALL
            SELECT c.oid, '', 'b', ARRAY(SELECT a.attnum FROM pg_partition_ancestors(c.oid) above (oid)
                JOIN pg_partitioned_table p ON p.partrelid = above.oid AND above.oid <> c.oid
                CROSS JOIN unnest(p.partattrs::int2[]) k (number)
                JOIN pg_attribute o ON o.attrelid = p.partrelid AND o.attnum = k.number
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = o.attname),
              pg_get_partition_constraintdef(c.oid), 0, '', '{}'
            FROM pg_class c WHERE c.oid = ANY (?::text::oid[]) AND c.relispartition AND c.relkind = 'r'""";

    private final PreparedStatement tables;
    private final PreparedStatement columns;
    private final PreparedStatement rules;

    ShapeReader(Connection connection) throws SQLException {
        tables = connection.prepareStatement(TABLES);
        columns = connection.prepareStatement(COLUMNS);
        rules = connection.prepareStatement(RULES);
    }

    /** Those of them that exist and are tables. */
    List<TableShape> of(Collection<Long> oids) throws SQLException {
        String array = oids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        Map<Long, List<ColumnShape>> columnsOf = columns(array);
        Map<Long, List<Rule>> rulesOf = rules(array);
        List<TableShape> shapes = new ArrayList<>();
        tables.setString(1, array);
        try (ResultSet row = tables.executeQuery()) {
            while (row.next()) {
                long oid = row.getLong(1);
                shapes.add(new TableShape(
                        oid,
                        ObjectName.of(ObjectKind.TABLE, row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getString(5).charAt(0),
                        row.getLong(6),
                        columnsOf.getOrDefault(oid, List.of()),
                        rulesOf.getOrDefault(oid, List.of())));
            }
        }
        return shapes;
    }

    private Map<Long, List<ColumnShape>> columns(String array) throws SQLException {
        Map<Long, List<ColumnShape>> found = new HashMap<>();
        columns.setString(1, array);
        try (ResultSet row = columns.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                        .add(new ColumnShape(
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6),
                                texts(row, 7),
                                row.getBoolean(8),
                                row.getBoolean(9),
                                row.getBoolean(10)));
            }
        }
        return found;
    }

    private Map<Long, List<Rule>> rules(String array) throws SQLException {
        Map<Long, List<Rule>> found = new HashMap<>();
        for (int i = 1; i <= 4; i++) {
            rules.setString(i, array);
        }
        try (ResultSet row = rules.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                        .add(new Rule(
                                row.getString(2),
                                row.getString(3).charAt(0),
                                texts(row, 4).stream().map(Integer::valueOf).toList(),
                                row.getString(5),
                                row.getLong(6),
                                row.getString(7),
                                texts(row, 8)));
            }
        }
        return found;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        if (row.getArray(column) == null) {
            return List.of();
        }
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }

    @Override
    public void close() throws SQLException {
        tables.close();
        columns.close();
        rules.close();
    }
}

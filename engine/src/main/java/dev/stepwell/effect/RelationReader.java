package dev.stepwell.effect;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Reads what relations are called and where they are stored. */
final class RelationReader implements AutoCloseable {

    private static final String ALL = """
            SELECT c.oid::bigint, n.nspname, c.relname, c.relkind::text, coalesce(i.indrelid, c.oid)::bigint,
              coalesce(t.relname, ''), coalesce(pg_relation_filenode(c.oid), 0)::bigint,
              c.relkind IN ('r', 'm') AND pg_relation_size(c.oid) > 0,
              CASE WHEN c.relkind = 'S' AND has_sequence_privilege(c.oid, 'USAGE, SELECT')
                THEN pg_sequence_last_value(c.oid) END, c.relnatts
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_class t ON t.oid = i.indrelid
            WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f', 'S', 'i', 'I') AND c.relpersistence <> 't'
              AND c.oid >= 16384 AND n.nspname NOT LIKE 'pg\\_toast%'""";

    private static final String SOME = ALL + " AND c.oid = ANY (?::text::oid[])";

    private final PreparedStatement all;
    private final PreparedStatement some;

    RelationReader(Connection connection) throws SQLException {
        all = connection.prepareStatement(ALL);
        some = connection.prepareStatement(SOME);
    }

    Map<Long, Known> all() throws SQLException {
        return read(all);
    }

    /** Those of them that exist. */
    Map<Long, Known> of(Collection<Long> oids) throws SQLException {
        some.setString(1, oids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        return read(some);
    }

    private static Map<Long, Known> read(PreparedStatement query) throws SQLException {
        Map<Long, Known> relations = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                relations.put(row.getLong(1), known(row));
            }
        }
        return relations;
    }

    private static Known known(ResultSet row) throws SQLException {
        char kind = row.getString(4).charAt(0);
        boolean index = kind == 'i' || kind == 'I';
        ObjectName name = new ObjectName(kind(kind), row.getString(2), index ? row.getString(6) : "", row.getString(3));
        long last = row.getLong(9);
        OptionalLong value = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
        return new Known(name, kind, row.getLong(5), row.getLong(7), row.getBoolean(8), row.getInt(10), value);
    }

    private static ObjectKind kind(char relkind) {
        return switch (relkind) {
            case 'm' -> ObjectKind.MATERIALIZED_VIEW;
            case 'v' -> ObjectKind.VIEW;
            case 'f' -> ObjectKind.FOREIGN_TABLE;
            case 'S' -> ObjectKind.SEQUENCE;
            case 'i', 'I' -> ObjectKind.INDEX;
            default -> ObjectKind.TABLE;
        };
    }

    @Override
    public void close() throws SQLException {
        all.close();
        some.close();
    }
}

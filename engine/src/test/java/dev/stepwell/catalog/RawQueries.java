package dev.stepwell.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One query for each system catalogue, made from what PostgreSQL itself says of its columns and of the references
 * between catalogues ({@code pg_get_catalog_foreign_keys}): name of the catalogue, key of the row, the object that it is
 * about, and the columns as JSON.
 */
final class RawQueries {

    /** What belongs to an extension is not compared. */
    static final String MEMBERS = """
            WITH member AS MATERIALIZED (SELECT classid, objid FROM pg_depend WHERE deptype = 'e')
            SELECT classid || ' ' || objid FROM member
            UNION ALL SELECT 'pg_class'::regclass::oid || ' ' || indexrelid FROM pg_index
              WHERE indrelid IN (SELECT objid FROM member)
            UNION ALL SELECT 'pg_constraint'::regclass::oid || ' ' || oid FROM pg_constraint
              WHERE conrelid IN (SELECT objid FROM member)""";

    static final String WRITTEN = """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r'
              AND pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                + pg_stat_get_xact_tuples_deleted(oid) > 0""";

    /** What a row is about, as the snapshot sees it: a row type is its table, a multirange its range, and so on. */
    static final List<String> FUNCTIONS = List.of("""
            CREATE FUNCTION pg_temp.owner(class oid, id oid, sub int) RETURNS text LANGUAGE plpgsql AS $$ BEGIN
              RETURN coalesce(CASE class
                WHEN 'pg_class'::regclass THEN (
                  SELECT 'pg_type'::regclass::oid || ' ' || reltype || ' 0' FROM pg_class
                  WHERE oid = id AND relkind = 'c' AND sub = 0)
                WHEN 'pg_type'::regclass THEN coalesce(
                  (SELECT 'pg_class'::regclass::oid || ' ' || c.oid || ' 0' FROM pg_class c
                   WHERE c.reltype = id AND c.relkind <> 'c'),
                  (SELECT class || ' ' || rngtypid || ' 0' FROM pg_range WHERE rngmultitypid = id))
                WHEN 'pg_constraint'::regclass THEN (
                  SELECT CASE
                    WHEN c.contype = 'n' AND c.conrelid <> 0
                    THEN 'pg_class'::regclass::oid || ' ' || c.conrelid || ' ' || c.conkey[1]
                    WHEN c.contype = 'n' THEN 'pg_type'::regclass::oid || ' ' || c.contypid || ' 0'
                    WHEN c.contype = 't'
                    THEN (SELECT 'pg_trigger'::regclass::oid || ' ' || t.oid || ' 0' FROM pg_trigger t WHERE t.tgconstraint = id)
                    WHEN p.conrelid = c.conrelid THEN pg_temp.owner(class, p.oid, 0) END
                  FROM pg_constraint c LEFT JOIN pg_constraint p ON p.oid = c.conparentid WHERE c.oid = id)
                WHEN 'pg_trigger'::regclass THEN (
                  SELECT pg_temp.owner('pg_constraint'::regclass, tgconstraint, 0) FROM pg_trigger
                  WHERE oid = id AND tgconstraint <> 0 AND tgisinternal)
                WHEN 'pg_rewrite'::regclass THEN (
                  SELECT 'pg_class'::regclass::oid || ' ' || ev_class || ' 0' FROM pg_rewrite
                  WHERE oid = id AND rulename = '_RETURN')
                END, CASE WHEN id < 16384 AND id <> 'public'::regnamespace THEN 'pg_init_privs'::regclass::oid ELSE class END
                  || ' ' || id || ' ' || sub);
            END $$""", """
            CREATE FUNCTION pg_temp.named(class oid, id oid, sub int) RETURNS text LANGUAGE plpgsql AS $$ BEGIN
              RETURN (SELECT CASE WHEN id <> 0 THEN
                regexp_replace((i).type || ' ' || (i).identity, '(ConstraintTrigger_[ac]?_?)\\d+', '\\1') END
              FROM (SELECT pg_identify_object(class, id, sub) AS i) named);
            END $$""", """
            CREATE FUNCTION pg_temp.granted(acl aclitem[], kind "char", owner oid) RETURNS text LANGUAGE plpgsql AS $$ BEGIN
              RETURN (SELECT string_agg(concat_ws(' ', grantee, grantor, privilege_type, is_grantable), ', '
                ORDER BY grantee, grantor, privilege_type)
              FROM aclexplode(coalesce(acl, acldefault(kind, owner))));
            END $$""");

    private static final String REFERENCES = """
            SELECT fktable::regclass::text, fkcols[cardinality(fkcols)], pktable::regclass::text, is_array,
              CASE WHEN cardinality(fkcols) = 2 THEN fkcols[1] END
            FROM pg_get_catalog_foreign_keys() WHERE cardinality(fkcols) = 1 OR pktable = 'pg_attribute'::regclass""";

    private static final String COLUMNS = """
            SELECT c.relname, a.attname, a.atttypid::regtype::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY 1, a.attnum""";

    private RawQueries() {}

    static Map<String, String> of(Statement statement) throws SQLException {
        Map<String, String> resolved = references(statement);
        Map<String, List<String>> columns = columns(statement, resolved);
        RawNoise noise = RawNoise.read();
        Map<String, String> queries = new HashMap<>();
        columns.forEach((catalog, expressions) -> {
            if (!noise.covers(catalog)) {
                queries.put(catalog, query(catalog, expressions));
            }
        });
        return queries;
    }

    private static String query(String catalog, List<String> expressions) {
        RawShape shape = RawShape.of(catalog);
        return """
            SELECT %s, %s, jsonb_strip_nulls(jsonb_build_object(%s))::text FROM pg_catalog.%s r
            WHERE r.xmin = pg_current_xact_id()::xid AND %s ORDER BY 1, 3""".formatted(shape.key(), shape.owner(), String.join(", ", expressions), catalog, shape.condition());
    }

    private static Map<String, String> references(Statement statement) throws SQLException {
        Map<String, String> resolved = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(REFERENCES)) {
            while (row.next()) {
                String column = "r." + row.getString(2);
                String relation = row.getString(5);
                String one = relation == null
                        ? "(pg_identify_object('%s'::regclass, nullif(%%s::oid, 0), 0)).identity"
                                .formatted(row.getString(3))
                        : "(SELECT attname FROM pg_attribute WHERE attrelid = r.%s AND attnum = %%s)"
                                .formatted(relation);
                resolved.put(
                        row.getString(1) + "." + row.getString(2),
                        row.getBoolean(4) ? each(column, one.formatted("u.o")) : one.formatted(column));
            }
        }
        resolved.putAll(RawShape.EXPRESSIONS);
        return resolved;
    }

    private static String each(String column, String one) {
        return "(SELECT string_agg(coalesce(%s, '-'), ', ' ORDER BY u.n) FROM unnest(%s) WITH ORDINALITY u (o, n))"
                .formatted(one, column);
    }

    private static Map<String, List<String>> columns(Statement statement, Map<String, String> resolved)
            throws SQLException {
        RawNoise noise = RawNoise.read();
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                String column = row.getString(1) + "." + row.getString(2);
                List<String> expressions = columns.computeIfAbsent(row.getString(1), none -> new ArrayList<>());
                if (!noise.covers(column) && !row.getString(2).equals("oid")) {
                    expressions.add("'%s', (%s)::text"
                            .formatted(row.getString(2), resolved.getOrDefault(column, "r." + row.getString(2))));
                }
            }
        }
        return columns;
    }
}

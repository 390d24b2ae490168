package dev.stepwell.catalog;

/**
 * SQL that finds what a change may have touched besides the changed object itself: what depends on it ({@code pg_depend}),
 * since PostgreSQL prints names of other objects in definitions, and the children of its table in an inheritance tree. Parts
 * of a table, such as an index, count as the table.
 */
final class AffectedObjects {

    /**
     * What the notes name as changed: the objects, and the tables and domains that lost a part; and which script did it, {@code #}
     * and its number for those before the last.
     */
    private static final String CHANGED = """
            SELECT split_part(e, ' ', 1)::oid AS class, split_part(e, ' ', 2)::oid AS oid,
                coalesce(substring(line FROM '#[0-9]+$'), '') AS origin
              FROM unnest(string_to_array(notes, e'\\n')) line, unnest(string_to_array(split_part(substr(line, 9), '|', 1), ',')) e
              WHERE line LIKE 'changed %'
            UNION SELECT CASE WHEN home > 0 THEN 1259 ELSE 1247 END, abs(home)::oid, ''
              FROM unnest(string_to_array(notes, e'\\n')) line, unnest(string_to_array(substr(line, 9), ',')) e,
                CAST(split_part(e, ' ', 3) AS bigint) home
              WHERE line LIKE 'dropped %' AND home <> 0""";

    /**
     * The object that another is part of, in which catalogue; nothing for array types. What only depends on the change and is
     * part of another table, such as a foreign key to this one, stands for itself: the rest of that table is as it was. Then
     * {@code home} is the table.
     */
    private static final String WHOLE = """
            SELECT CASE c.relkind WHEN 'c' THEN 1247 ELSE 1259 END::oid AS class,
                coalesce(i.indrelid, CASE c.relkind WHEN 'c' THEN c.reltype END, x.oid) AS oid, NULL::oid AS home, x.origin
              FROM touched x LEFT JOIN pg_class c ON c.oid = x.oid
                LEFT JOIN pg_index i ON i.indexrelid = c.oid AND c.relkind IN ('i', 'I') WHERE x.class = 1259
            UNION ALL SELECT CASE WHEN tc.oid IS NULL THEN 1247 ELSE 1259 END,
                CASE WHEN t.typsubscript <> 'pg_catalog.array_subscript_handler'::regproc
                  THEN coalesce(tc.oid, r.rngtypid, t.oid) END, NULL, x.origin
              FROM touched x LEFT JOIN pg_type t ON t.oid = x.oid
                LEFT JOIN pg_class tc ON tc.oid = t.typrelid AND tc.relkind <> 'c'
                LEFT JOIN pg_range r ON r.rngmultitypid = t.oid AND t.typtype = 'm' WHERE x.class = 1247
            UNION ALL SELECT CASE WHEN con.conrelid = 0 THEN 1247 WHEN x.direct THEN 1259 ELSE 2606 END,
                CASE WHEN x.direct OR con.conrelid = 0 THEN greatest(con.conrelid, con.contypid) ELSE con.oid END,
                CASE WHEN NOT x.direct THEN nullif(con.conrelid, 0) END, x.origin
              FROM touched x LEFT JOIN pg_constraint con ON con.oid = x.oid WHERE x.class = 2606
            UNION ALL SELECT CASE WHEN x.direct THEN 1259 ELSE 2620 END, CASE WHEN x.direct THEN tg.tgrelid ELSE tg.oid END,
                CASE WHEN NOT x.direct THEN tg.tgrelid END, x.origin
              FROM touched x LEFT JOIN pg_trigger tg ON tg.oid = x.oid WHERE x.class = 2620
            UNION ALL SELECT CASE WHEN x.direct THEN 1259 ELSE 3256 END, CASE WHEN x.direct THEN po.polrelid ELSE po.oid END,
                CASE WHEN NOT x.direct THEN po.polrelid END, x.origin
              FROM touched x LEFT JOIN pg_policy po ON po.oid = x.oid WHERE x.class = 3256
            UNION ALL SELECT 1259, rw.ev_class, NULL, x.origin
              FROM touched x LEFT JOIN pg_rewrite rw ON rw.oid = x.oid WHERE x.class = 2618
            UNION ALL SELECT 1259, ad.adrelid, NULL, x.origin
              FROM touched x LEFT JOIN pg_attrdef ad ON ad.oid = x.oid WHERE x.class = 2604
            UNION ALL SELECT 1259, st.stxrelid, NULL, x.origin
              FROM touched x LEFT JOIN pg_statistic_ext st ON st.oid = x.oid WHERE x.class = 3381
            UNION ALL SELECT x.class, x.oid, NULL, x.origin
              FROM touched x WHERE x.class NOT IN (1259, 1247, 2606, 2620, 3256, 2618, 2604, 3381)""";

    /**
     * One row for each system catalogue: its OID, the OIDs of the affected objects in it that have to be read, the letters of
     * their kinds, those of the parts that relations may have, and for all that are affected by which scripts. {@code notes} is
     * the variable with what event triggers noted.
     */
    static final String QUERY = """
            WITH RECURSIVE changed AS MATERIALIZED (
            %s),
            typed AS MATERIALIZED (
              SELECT class, oid, origin FROM changed
              UNION SELECT 1247, c.reltype, x.origin FROM changed x JOIN pg_class c ON c.oid = x.oid
                WHERE x.class = 1259 AND c.reltype <> 0),
            wide AS MATERIALIZED (
              SELECT class, oid, origin FROM typed
              UNION SELECT 1247, t.typarray, x.origin FROM typed x JOIN pg_type t ON t.oid = x.oid
                WHERE x.class = 1247 AND t.typarray <> 0),
            touched AS MATERIALIZED (
              SELECT class, oid, true AS direct, origin FROM wide
              UNION SELECT d.classid, d.objid, false, w.origin FROM wide w
                JOIN pg_depend d ON d.refclassid = w.class AND d.refobjid = w.oid AND d.deptype <> 'e'),
            affected AS (
              (%s)
              UNION SELECT a.class, i.inhrelid, NULL, a.origin FROM affected a JOIN pg_inherits i ON i.inhparent = a.oid)
            SELECT a.class::integer AS class, array_agg(DISTINCT a.oid) FILTER (WHERE a.home IS NULL
                OR a.home NOT IN (SELECT w.oid FROM affected w WHERE w.class = 1259 AND w.oid IS NOT NULL)) AS oids,
              string_agg(DISTINCT a.oid || a.origin, ',') AS origins,
              coalesce(string_agg(coalesce(rel.relkind, typ.typtype, pro.prokind)::text, ''), '') AS kinds,
              concat(CASE WHEN bool_or(rel.relhasindex) THEN 'i' END, CASE WHEN bool_or(rel.relhastriggers) THEN 't' END,
                CASE WHEN bool_or(rel.relhasrules) THEN 'r' END,
                CASE WHEN bool_or(EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = rel.oid)) THEN 'p' END,
                CASE WHEN bool_or(EXISTS (SELECT FROM pg_statistic_ext s WHERE s.stxrelid = rel.oid)) THEN 's' END) AS parts
            FROM affected a
            LEFT JOIN pg_class rel ON rel.oid = a.oid AND a.class = 1259
            LEFT JOIN pg_type typ ON typ.oid = a.oid AND a.class = 1247
            LEFT JOIN pg_proc pro ON pro.oid = a.oid AND a.class = 1255
            WHERE a.class <> 0 AND a.oid <> 0
            GROUP BY a.class""".formatted(CHANGED, WHOLE);

    private AffectedObjects() {}
}

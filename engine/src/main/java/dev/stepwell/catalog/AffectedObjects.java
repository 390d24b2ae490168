package dev.stepwell.catalog;

import java.util.Set;

/**
 * Finds what a change may have touched besides the changed object itself: what depends on it ({@code pg_depend}), since
 * PostgreSQL prints names of other objects in definitions, and the children of its table in an inheritance tree. Parts
 * of a table, such as an index, count as the table.
 */
final class AffectedObjects {

    /** The catalogues whose objects can be read one by one. */
    static final Set<String> CATALOGS = Set.of(
            "pg_class",
            "pg_type",
            "pg_proc",
            "pg_namespace",
            "pg_constraint",
            "pg_trigger",
            "pg_rewrite",
            "pg_policy",
            "pg_statistic_ext");

    private static final String WHOLE_OF = """
            CASE x.class
              WHEN 'pg_class'::regclass THEN coalesce(
                (SELECT i.indrelid FROM pg_index i WHERE i.indexrelid = x.oid),
                (SELECT c.reltype FROM pg_class c WHERE c.oid = x.oid AND c.relkind = 'c'), x.oid)
              WHEN 'pg_constraint'::regclass THEN (
                SELECT greatest(c.conrelid, c.contypid) FROM pg_constraint c WHERE c.oid = x.oid)
              WHEN 'pg_trigger'::regclass THEN (SELECT t.tgrelid FROM pg_trigger t WHERE t.oid = x.oid)
              WHEN 'pg_rewrite'::regclass THEN (SELECT r.ev_class FROM pg_rewrite r WHERE r.oid = x.oid)
              WHEN 'pg_policy'::regclass THEN (SELECT p.polrelid FROM pg_policy p WHERE p.oid = x.oid)
              WHEN 'pg_attrdef'::regclass THEN (SELECT a.adrelid FROM pg_attrdef a WHERE a.oid = x.oid)
              WHEN 'pg_statistic_ext'::regclass THEN (SELECT s.stxrelid FROM pg_statistic_ext s WHERE s.oid = x.oid)
              ELSE x.oid END""";

    /** Common table expressions that end in {@code affected}, {@code noted} and {@code untracked}. */
    static final String QUERIES = """
            changed AS MATERIALIZED (
              SELECT class::oid, oid::oid FROM unnest(?::text::bigint[], ?::text::bigint[]) AS c (class, oid)),
            typed AS MATERIALIZED (
              SELECT class, oid FROM changed
              UNION SELECT 'pg_type'::regclass::oid, c.reltype FROM changed x JOIN pg_class c ON c.oid = x.oid
                WHERE x.class = 'pg_class'::regclass AND c.reltype <> 0),
            wide AS MATERIALIZED (
              SELECT class, oid FROM typed
              UNION SELECT 'pg_type'::regclass::oid, t.typarray FROM typed x JOIN pg_type t ON t.oid = x.oid
                WHERE x.class = 'pg_type'::regclass AND t.typarray <> 0),
            touched AS MATERIALIZED (
              SELECT class, oid FROM wide
              UNION SELECT d.classid, d.objid FROM wide w
                JOIN pg_depend d ON d.refclassid = w.class AND d.refobjid = w.oid),
            affected AS (
              SELECT %s AS oid FROM touched x
              UNION SELECT i.inhrelid FROM affected a JOIN pg_inherits i ON i.inhparent = a.oid),
            noted AS MATERIALIZED (
              SELECT oid FROM affected
              UNION ALL SELECT c.oid FROM pg_constraint c WHERE c.conrelid = ANY (ARRAY(SELECT oid FROM affected))
              UNION ALL SELECT c.oid FROM pg_constraint c WHERE c.contypid = ANY (ARRAY(SELECT oid FROM affected))
              UNION ALL SELECT i.indexrelid FROM pg_index i WHERE i.indrelid = ANY (ARRAY(SELECT oid FROM affected))
              UNION ALL SELECT t.oid FROM pg_trigger t WHERE t.tgrelid = ANY (ARRAY(SELECT oid FROM affected))
              UNION ALL SELECT r.oid FROM pg_rewrite r WHERE r.ev_class = ANY (ARRAY(SELECT oid FROM affected))
              UNION ALL SELECT p.oid FROM pg_policy p WHERE p.polrelid = ANY (ARRAY(SELECT oid FROM affected))
              UNION ALL SELECT s.oid FROM pg_statistic_ext s WHERE s.stxrelid = ANY (ARRAY(SELECT oid FROM affected))
              UNION ALL SELECT t.typrelid FROM pg_type t WHERE t.oid = ANY (ARRAY(SELECT oid FROM affected))
                AND t.typrelid <> 0),
            untracked AS (
              SELECT DISTINCT 1 FROM touched WHERE class <> ALL (ARRAY['pg_class', 'pg_type', 'pg_proc', 'pg_attrdef',
                'pg_constraint', 'pg_namespace', 'pg_rewrite', 'pg_trigger', 'pg_policy', 'pg_statistic_ext'
                ]::regclass[]::oid[]))
            """.formatted(WHOLE_OF);

    private AffectedObjects() {}
}

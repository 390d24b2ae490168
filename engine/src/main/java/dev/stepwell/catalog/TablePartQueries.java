package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** Constraints, indexes and extended statistics: what else a table consists of. */
final class TablePartQueries {

    /** The states of the triggers behind a constraint that are not those from the start. */
    private static final String SWITCHED = """
            SELECT string_agg(DISTINCT {enabled tgenabled}, ', ') FROM pg_trigger
            WHERE tgconstraint = con.oid AND tgisinternal AND tgenabled <> 'O'""";

    private static final int NULLS_NOT_DISTINCT = 150000;

    /**
     * What {@code pg_get_indexdef} says of most indexes: a B-tree on one column as it is, in the default order. PostgreSQL looks up far
     * more to find that there is nothing more to say. Null for any other, and for operator classes of users, which may have parameters
     * or be the default of varchar (type 1043) in place of text's (25). 403 is the access method btree.
     */
    private static final String PLAIN_INDEX = """
            CASE WHEN i.indnatts = 1 AND i.indoption[0] = 0 AND i.indexprs IS NULL AND i.indpred IS NULL AND ic.relkind = 'i'
              AND ic.reloptions IS NULL AND o.opcdefault AND o.opcmethod = 403 AND o.oid < 16384 AND %s
            THEN 'CREATE ' || CASE WHEN i.indisunique THEN 'UNIQUE ' ELSE '' END || 'INDEX ' || {quoted ic.relname} || ' ON '
              || {path n.nspname, c.relname} || ' USING btree (' || (
                SELECT {quoted a.attname} FROM pg_attribute a
                WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0] AND a.attcollation = i.indcollation[0]
                  AND (a.atttypid = o.opcintype OR (a.atttypid = 1043 AND o.opcintype = 25 AND NOT EXISTS (
                    SELECT FROM pg_opclass other WHERE other.opcmethod = 403 AND other.opcintype = 1043 AND other.opcdefault))))
              || ')' END""";

    private TablePartQueries() {}

    static List<ObjectQuery> ofTables(int version) {
        return List.of(constraints(), indexes(version), statistics());
    }

    static ObjectQuery constraints() {
        return ObjectQuery.of(ObjectKind.CONSTRAINT, "pg_constraint")
                .key("n.nspname", "c.relname", "con.conname", "con.oid", "0")
                .property("definition", "pg_get_constraintdef(con.oid)")
                // ALTER TABLE ... DISABLE TRIGGER ALL switches foreign keys and deferrable constraints off without a
                // trace in their definition.
                .property(
                        "triggers enabled",
                        "CASE WHEN con.contype = 'f' OR con.condeferrable THEN coalesce((" + SWITCHED
                                + "), CASE con.contype WHEN 'f' THEN 'yes' END) END")
                .property("inherited from", """
                        CASE WHEN up.oid IS NOT NULL THEN {path upn.nspname, upc.relname, up.conname}
                        WHEN con.coninhcount > 0 AND NOT con.conislocal THEN (
                          SELECT string_agg({path pn.nspname, p.relname, con.conname}, ', ' ORDER BY i.inhseqno)
                          FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent
                          JOIN pg_namespace pn ON pn.oid = p.relnamespace
                          JOIN pg_constraint pc ON pc.conrelid = p.oid AND pc.conname = con.conname
                          WHERE i.inhrelid = con.conrelid) END""")
                .from("""
                        FROM pg_constraint con
                        JOIN pg_class c ON c.oid = con.conrelid
                        JOIN home n ON n.oid = c.relnamespace
                        LEFT JOIN pg_constraint up ON up.oid = con.conparentid
                        LEFT JOIN pg_class upc ON upc.oid = up.conrelid
                        LEFT JOIN pg_namespace upn ON upn.oid = upc.relnamespace
                        WHERE con.contype NOT IN ('n', 't')
                          AND (up.oid IS NULL OR up.conrelid <> con.conrelid)
                          AND {own c.oid, pg_class} AND {own con.oid, pg_constraint} AND {only con.conrelid}""");
    }

    static ObjectQuery domainConstraints() {
        return ObjectQuery.of(ObjectKind.CONSTRAINT, "pg_constraint")
                .key("n.nspname", "t.typname", "con.conname", "con.oid", "0")
                .property("definition", "pg_get_constraintdef(con.oid)")
                .from("""
                        FROM pg_constraint con
                        JOIN pg_type t ON t.oid = con.contypid
                        JOIN home n ON n.oid = t.typnamespace
                        WHERE con.contype <> 'n' AND {own t.oid, pg_type} AND {only con.contypid}""");
    }

    private static ObjectQuery indexes(int version) {
        String plain = PLAIN_INDEX.formatted(version >= NULLS_NOT_DISTINCT ? "NOT i.indnullsnotdistinct" : "true");
        return ObjectQuery.of(ObjectKind.INDEX, "pg_class")
                .key("n.nspname", "c.relname", "ic.relname", "ic.oid", "0")
                .property("definition", "coalesce(" + plain + ", pg_get_indexdef(ic.oid))")
                .property("constraint", "con.conname")
                .property("valid", "{yes i.indisvalid AND i.indisready AND i.indislive}")
                .property("clustered", "{yes i.indisclustered}")
                .property("tablespace", "{quoted ts.spcname}")
                .property("inherited from", "{path n.nspname, up.relname}")
                .property("statistics targets", """
                        CASE WHEN i.indexprs IS NOT NULL THEN (
                          SELECT string_agg(a.attnum || ': ' || a.attstattarget, ', ' ORDER BY a.attnum)
                          FROM pg_attribute a WHERE a.attrelid = ic.oid AND a.attstattarget >= 0) END""")
                .from("""
                        FROM pg_index i
                        JOIN pg_class ic ON ic.oid = i.indexrelid
                        JOIN pg_class c ON c.oid = i.indrelid
                        JOIN home n ON n.oid = ic.relnamespace
                        LEFT JOIN pg_tablespace ts ON ts.oid = ic.reltablespace
                        LEFT JOIN pg_opclass o ON o.oid = i.indclass[0]
                        LEFT JOIN pg_constraint con ON con.conindid = ic.oid AND con.conrelid = c.oid
                          AND con.contype IN ('p', 'u', 'x')
                        LEFT JOIN pg_inherits h ON h.inhrelid = ic.oid
                        LEFT JOIN pg_class up ON up.oid = h.inhparent
                        WHERE {own c.oid, pg_class} AND {own ic.oid, pg_class} AND {only i.indrelid}""");
    }

    private static ObjectQuery statistics() {
        return ObjectQuery.of(ObjectKind.STATISTICS, "pg_statistic_ext")
                .key("n.nspname", "c.relname", "s.stxname", "s.oid", "0")
                .property("definition", "pg_get_statisticsobjdef(s.oid)")
                .property("owner", "pg_get_userbyid(s.stxowner)")
                .property("target", "nullif(s.stxstattarget, -1)")
                .from("""
                        FROM pg_statistic_ext s
                        JOIN home n ON n.oid = s.stxnamespace
                        JOIN pg_class c ON c.oid = s.stxrelid
                        WHERE {own s.oid, pg_statistic_ext} AND {only s.stxrelid}""");
    }
}

package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** Tables, views and sequences. */
final class RelationQueries {

    private static final String IN_USER_SCHEMA = """
            FROM pg_class c
            JOIN home n ON n.oid = c.relnamespace
            LEFT JOIN pg_am am ON am.oid = c.relam
            LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
            """;

    private static final String WITH_ROWS = IN_USER_SCHEMA + """
            LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
            LEFT JOIN pg_index ri ON ri.indrelid = c.oid AND ri.indisreplident AND c.relreplident = 'i'
            LEFT JOIN pg_class rc ON rc.oid = ri.indexrelid
            """;

    private static final String OF_TABLES = WITH_ROWS + """
            LEFT JOIN LATERAL (
              SELECT string_agg({path pn.nspname, p.relname}
                || CASE WHEN i.inhdetachpending THEN ' (detach pending)' ELSE '' END, ', ' ORDER BY i.inhseqno) AS paths
              FROM pg_inherits i
              JOIN pg_class p ON p.oid = i.inhparent
              JOIN pg_namespace pn ON pn.oid = p.relnamespace
              WHERE i.inhrelid = c.oid) parents ON true
            """;

    private RelationQueries() {}

    static List<ObjectQuery> all() {
        return List.of(tables(), foreignTables(), views(), materializedViews(), sequences());
    }

    private static ObjectQuery tables() {
        return table(ObjectKind.TABLE).from(OF_TABLES + where("c.relkind IN ('r', 'p')"));
    }

    private static ObjectQuery foreignTables() {
        return table(ObjectKind.FOREIGN_TABLE)
                .property("server", "{quoted s.srvname}")
                .property("options", "{foreign_table_options ft.ftoptions}")
                .from(OF_TABLES + """
                        JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
                        JOIN pg_foreign_server s ON s.oid = ft.ftserver
                        """ + where("c.relkind = 'f'"));
    }

    private static ObjectQuery.Builder table(ObjectKind kind) {
        return stored(kind)
                .property("persistence", "CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END")
                .property("partitioned by", "CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END")
                .property("partition of", "CASE WHEN c.relispartition THEN parents.paths END")
                .property("partition bound", "pg_get_expr(c.relpartbound, c.oid)")
                .property("inherits", "CASE WHEN NOT c.relispartition THEN parents.paths END")
                .property("of type", "CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END")
                .property("row security", "{yes c.relrowsecurity}")
                .property("row security forced", "{yes c.relforcerowsecurity}");
    }

    /** What tables and materialized views share. */
    private static ObjectQuery.Builder stored(ObjectKind kind) {
        return relation(kind, "'r'")
                .property("access method", "am.amname")
                .property("tablespace", "{quoted ts.spcname}")
                .property("storage parameters", "{options c.reloptions}")
                .property("toast storage parameters", "{options toast.reloptions}")
                .property("replica identity", """
                        CASE c.relreplident WHEN 'd' THEN 'default' WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full'
                        WHEN 'i' THEN 'index' || coalesce(' ' || {quoted rc.relname}, '') END""");
    }

    private static ObjectQuery views() {
        return relation(ObjectKind.VIEW, "'r'")
                .property("definition", "pg_get_viewdef(c.oid)")
                .property("options", "{options c.reloptions}")
                .from(IN_USER_SCHEMA + where("c.relkind = 'v'"));
    }

    private static ObjectQuery materializedViews() {
        return stored(ObjectKind.MATERIALIZED_VIEW)
                .property("definition", "pg_get_viewdef(c.oid)")
                .property("populated", "{yes c.relispopulated}")
                .from(WITH_ROWS + where("c.relkind = 'm'"));
    }

    private static ObjectQuery sequences() {
        return relation(ObjectKind.SEQUENCE, "'s'")
                .property("type", "format_type(s.seqtypid, NULL)")
                .property("start", "s.seqstart")
                .property("increment", "s.seqincrement")
                .property("minimum", "s.seqmin")
                .property("maximum", "s.seqmax")
                .property("cache", "s.seqcache")
                .property("cycle", "{yes s.seqcycle}")
                .property("persistence", "CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END")
                .property("owned by", "{path tn.nspname, t.relname, a.attname}")
                .from("""
                        FROM pg_sequence s
                        JOIN pg_class c ON c.oid = s.seqrelid
                        JOIN home n ON n.oid = c.relnamespace
                        LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
                          AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
                        LEFT JOIN pg_class t ON t.oid = d.refobjid
                        LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
                        LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                        WHERE {own c.oid, pg_class} AND {only s.seqrelid}""");
    }

    private static ObjectQuery.Builder relation(ObjectKind kind, String aclType) {
        return ObjectQuery.of(kind, "pg_class")
                .named("n.nspname", "c.relname", "c.oid")
                .owned("c.relowner", "c.relacl", aclType);
    }

    private static String where(String condition) {
        return "WHERE " + condition + " AND {own c.oid, pg_class} AND {only c.oid}";
    }
}

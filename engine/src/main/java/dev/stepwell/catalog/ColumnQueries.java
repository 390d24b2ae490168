package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;

/** Columns of tables and views, and attributes of composite types. */
final class ColumnQueries {

    private static final int NAMED_NOT_NULL = 180000;

    private static final String IN_USER_SCHEMA = """
            FROM pg_class c
            JOIN home n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
            LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
            """;

    private ColumnQueries() {}

    static ObjectQuery columns(int version) {
        ObjectQuery.Builder columns = column(ObjectKind.COLUMN)
                .property("nullable", "{yes NOT a.attnotnull}")
                .property("default", "CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END")
                .property("generated", """
                        CASE a.attgenerated WHEN '' THEN NULL ELSE 'always as (' || pg_get_expr(d.adbin, d.adrelid) || ') '
                        || CASE a.attgenerated WHEN 's' THEN 'stored' ELSE 'virtual' END END""")
                .property("identity", "CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END")
                .property("storage", """
                        CASE a.attstorage WHEN t.typstorage THEN 'default' WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
                        WHEN 'x' THEN 'extended' END""")
                .property("compression", "CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END")
                .property("statistics target", "nullif(a.attstattarget, -1)")
                .property("options", "{options a.attoptions}")
                .property("foreign options", "{foreign_table_options a.attfdwoptions}")
                .property(Privileges.PROPERTY, "{privileges a.attacl, 'c', c.relowner}")
                .property("inherited from", inheritedFrom());
        if (version >= NAMED_NOT_NULL) {
            columns.property("not null constraint", notNullName())
                    .property("not null constraint comment", "nd.description");
        }
        return columns.from(IN_USER_SCHEMA
                + "LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.atthasdef\n"
                + (version >= NAMED_NOT_NULL ? notNullConstraints() : "")
                + where("c.relkind IN ('r', 'p', 'f', 'v', 'm') AND {own c.oid, pg_class} AND {only c.oid}"));
    }

    static ObjectQuery attributes() {
        return column(ObjectKind.ATTRIBUTE)
                .from(IN_USER_SCHEMA + where("c.relkind = 'c' AND {own c.reltype, pg_type} AND {only_of_type c.oid}"));
    }

    private static ObjectQuery.Builder column(ObjectKind kind) {
        return ObjectQuery.of(kind, "pg_class")
                .key("n.nspname", "c.relname", "a.attname", "a.attrelid", "a.attnum")
                .property("type", "format_type(a.atttypid, a.atttypmod)")
                .property(
                        "collation",
                        "coalesce(nullif({quoted cn.nspname}, 'pg_catalog') || '.', '') || {quoted co.collname}");
    }

    private static String where(String condition) {
        return "WHERE a.attnum > 0 AND NOT a.attisdropped AND " + condition;
    }

    private static String inheritedFrom() {
        return """
            CASE WHEN a.attinhcount > 0 AND NOT a.attislocal THEN (
              SELECT string_agg({path pn.nspname, p.relname, a.attname}, ', ' ORDER BY i.inhseqno)
              FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
              JOIN pg_attribute pa ON pa.attrelid = p.oid AND pa.attname = a.attname
              WHERE i.inhrelid = a.attrelid) END""";
    }

    private static String notNullConstraints() {
        return """
            LEFT JOIN pg_constraint nn ON nn.conrelid = a.attrelid AND nn.contype = 'n' AND nn.conkey[1] = a.attnum
            LEFT JOIN pg_description nd ON nd.classoid = 'pg_constraint'::regclass AND nd.objoid = nn.oid
            """;
    }

    /**
     * Of a NOT NULL constraint (ALTER TABLE, since 18) only what somebody chose: a name that is not of the generated form,
     * that it is not inherited or not validated, and that a child table has it by itself too. A generated name keeps the
     * first names of table and column, so that one of them being right is enough; long ones are cut.
     */
    private static String notNullName() {
        return """
            nullif(concat_ws(' ',
              CASE WHEN nn.conname ~ '_not_null[0-9]*$' AND (length(nn.conname) > 57
                OR starts_with(nn.conname, c.relname || '_')
                OR right(regexp_replace(nn.conname, '_not_null[0-9]*$', ''), length(a.attname) + 1) = '_' || a.attname)
                THEN NULL ELSE {quoted nn.conname} END,
              CASE WHEN nn.conislocal AND nn.coninhcount > 0 THEN 'local' END,
              CASE WHEN nn.connoinherit THEN 'no inherit' END,
              CASE WHEN NOT nn.convalidated THEN 'not valid' END), '')""";
    }
}

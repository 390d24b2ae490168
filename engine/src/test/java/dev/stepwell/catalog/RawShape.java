package dev.stepwell.catalog;

import java.util.Map;

/**
 * What the rows of a system catalogue are about where its columns do not say so by themselves.
 *
 * @param key SQL for what identifies a row across dropping and creating again
 * @param owner SQL for the object of a snapshot that the row is about
 * @param condition SQL for the rows that count
 */
record RawShape(String key, String owner, String condition) {

    /** Expression trees hold OIDs and positions in the source text; they are compared as PostgreSQL prints them. */
    static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry(
                    "pg_class.relacl",
                    "pg_temp.granted(r.relacl, CASE r.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\", r.relowner)"),
            Map.entry("pg_namespace.nspacl", "pg_temp.granted(r.nspacl, 'n', r.nspowner)"),
            Map.entry("pg_proc.proacl", "pg_temp.granted(r.proacl, 'f', r.proowner)"),
            Map.entry("pg_type.typacl", "pg_temp.granted(r.typacl, 'T', r.typowner)"),
            Map.entry("pg_language.lanacl", "pg_temp.granted(r.lanacl, 'l', r.lanowner)"),
            Map.entry("pg_foreign_data_wrapper.fdwacl", "pg_temp.granted(r.fdwacl, 'F', r.fdwowner)"),
            Map.entry("pg_foreign_server.srvacl", "pg_temp.granted(r.srvacl, 'S', r.srvowner)"),
            Map.entry(
                    "pg_attribute.attacl",
                    "pg_temp.granted(r.attacl, 'c', (SELECT relowner FROM pg_class WHERE oid = r.attrelid))"),
            Map.entry("pg_attribute.attoptions", """
                    (SELECT array_agg(o) FROM unnest(r.attoptions) o WHERE o NOT LIKE 'pg\\_attver=%')"""),
            Map.entry("pg_attrdef.adbin", "pg_get_expr(r.adbin, r.adrelid)"),
            Map.entry("pg_class.relnatts", """
                    CASE WHEN r.relkind NOT IN ('i', 'I', 'S') THEN (
                      SELECT string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_attribute a
                      WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped) END"""),
            Map.entry("pg_class.relreplident", """
                    r.relreplident::text || coalesce((SELECT i.indexrelid::regclass::text FROM pg_index i
                      WHERE i.indrelid = r.oid AND i.indisreplident), '')"""),
            Map.entry("pg_class.reltoastrelid", "(SELECT t.reloptions FROM pg_class t WHERE t.oid = r.reltoastrelid)"),
            Map.entry("pg_class.relpartbound", "pg_get_expr(r.relpartbound, r.oid)"),
            Map.entry("pg_constraint.conbin", "CASE WHEN r.conbin IS NOT NULL THEN pg_get_constraintdef(r.oid) END"),
            Map.entry("pg_index.indexprs", "pg_get_expr(r.indexprs, r.indrelid)"),
            Map.entry("pg_index.indpred", "pg_get_expr(r.indpred, r.indrelid)"),
            Map.entry("pg_partitioned_table.partexprs", "pg_get_expr(r.partexprs, r.partrelid)"),
            Map.entry("pg_policy.polqual", "pg_get_expr(r.polqual, r.polrelid)"),
            Map.entry("pg_policy.polwithcheck", "pg_get_expr(r.polwithcheck, r.polrelid)"),
            Map.entry("pg_proc.proargdefaults", "pg_get_expr(r.proargdefaults, 0)"),
            Map.entry("pg_proc.prosqlbody", "pg_get_function_sqlbody(r.oid)"),
            Map.entry("pg_publication_rel.prqual", "pg_get_expr(r.prqual, r.prrelid)"),
            Map.entry("pg_rewrite.ev_action", "pg_get_ruledef(r.oid)"),
            Map.entry("pg_rewrite.ev_qual", "CASE WHEN r.ev_qual::text <> '<>' THEN pg_get_ruledef(r.oid) END"),
            Map.entry("pg_statistic_ext.stxexprs", "pg_get_expr(r.stxexprs, r.stxrelid)"),
            Map.entry("pg_trigger.tgqual", "CASE WHEN r.tgqual IS NOT NULL THEN pg_get_triggerdef(r.oid) END"),
            Map.entry("pg_trigger.tgname", "regexp_replace(r.tgname, '(Trigger_[ac]?_?)\\d+$', '\\1')"),
            Map.entry("pg_type.typdefaultbin", "pg_get_expr(r.typdefaultbin, 0)"));

    private static final Map<String, RawShape> SHAPES = Map.ofEntries(
            of("pg_aggregate", "pg_proc", "aggfnoid"),
            of("pg_amop", "pg_opfamily", "amopfamily"),
            of("pg_amproc", "pg_opfamily", "amprocfamily"),
            part("pg_attrdef", "adrelid", "adnum"),
            Map.entry(
                    "pg_attribute",
                    new RawShape(
                            "r.attrelid::regclass || '.' || r.attname",
                            "(SELECT pg_temp.owner('pg_class'::regclass, r.attrelid, CASE c.relkind WHEN 'i' THEN 0 WHEN 'I' THEN 0"
                                    + " ELSE r.attnum END) FROM pg_class c WHERE c.oid = r.attrelid)",
                            "r.attnum > 0 AND NOT r.attisdropped AND EXISTS (SELECT FROM pg_class c WHERE c.oid = r.attrelid"
                                    + " AND c.relkind NOT IN ('S', 't') AND c.relnamespace <> 'pg_toast'::regnamespace)")),
            where(
                    "pg_cast",
                    "NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_cast'::regclass AND objid = r.oid AND deptype = 'i')"),
            where("pg_class", "r.relkind <> 't' AND r.relnamespace <> 'pg_toast'::regnamespace"),
            Map.entry(
                    "pg_depend",
                    new RawShape(
                            "pg_temp.named(r.classid, r.objid, r.objsubid) || ' ' || r.deptype::text || ' '"
                                    + " || pg_temp.named(r.refclassid, r.refobjid, r.refobjsubid)",
                            "CASE r.refclassid WHEN 'pg_opclass'::regclass THEN pg_temp.owner(r.refclassid, r.refobjid, 0)"
                                    + " ELSE pg_temp.owner(r.classid, r.objid, r.objsubid) END",
                            """
                    (r.deptype = 'x' OR (r.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass)
                       AND r.refclassid = 'pg_opclass'::regclass AND r.deptype = 'i')
                     OR (r.deptype IN ('a', 'i') AND r.refobjsubid > 0 AND EXISTS (
                       SELECT FROM pg_sequence s WHERE s.seqrelid = r.objid AND r.classid = 'pg_class'::regclass)))""")),
            note("pg_description"),
            of("pg_enum", "pg_type", "enumtypid"),
            of("pg_foreign_table", "pg_class", "ftrelid"),
            of(
                    "pg_index",
                    "pg_class",
                    "indexrelid",
                    "r.indrelid NOT IN (SELECT oid FROM pg_class WHERE relkind = 't')"),
            of("pg_inherits", "pg_class", "inhrelid"),
            of("pg_partitioned_table", "pg_class", "partrelid"),
            where(
                    "pg_proc",
                    "NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = r.oid AND deptype = 'i')"),
            of("pg_publication_namespace", "pg_publication", "pnpubid"),
            of("pg_publication_rel", "pg_publication", "prpubid"),
            of("pg_range", "pg_type", "rngtypid"),
            note("pg_seclabel"),
            of("pg_sequence", "pg_class", "seqrelid"),
            note("pg_shdescription"),
            note("pg_shseclabel"),
            of("pg_ts_config_map", "pg_ts_config", "mapcfg"),
            of("pg_db_role_setting", "pg_database", "setdatabase"),
            where("pg_type", "r.typsubscript <> 'array_subscript_handler'::regproc OR r.typlen > 0"));

    static RawShape of(String catalog) {
        return SHAPES.getOrDefault(catalog, standing(catalog, "true"));
    }

    private static RawShape standing(String catalog, String condition) {
        return new RawShape(
                "pg_temp.named('%s'::regclass, r.oid, 0)".formatted(catalog),
                "pg_temp.owner('%s'::regclass, r.oid, 0)".formatted(catalog),
                "(" + condition + ")");
    }

    private static Map.Entry<String, RawShape> where(String catalog, String condition) {
        return Map.entry(catalog, standing(catalog, condition));
    }

    private static Map.Entry<String, RawShape> of(String catalog, String whole, String column) {
        return of(catalog, whole, column, "true");
    }

    private static Map.Entry<String, RawShape> of(String catalog, String whole, String column, String condition) {
        return Map.entry(
                catalog,
                new RawShape(
                        "pg_temp.named('%s'::regclass, r.%s, 0) || %s".formatted(whole, column, rest(catalog)),
                        "pg_temp.owner('%s'::regclass, r.%s, 0)".formatted(whole, column),
                        condition));
    }

    private static Map.Entry<String, RawShape> part(String catalog, String relation, String number) {
        return Map.entry(
                catalog,
                new RawShape(
                        "pg_temp.named('pg_class'::regclass, r.%s, r.%s)".formatted(relation, number),
                        "pg_temp.owner('pg_class'::regclass, r.%s, r.%s)".formatted(relation, number),
                        "true"));
    }

    private static Map.Entry<String, RawShape> note(String catalog) {
        String sub = catalog.startsWith("pg_sh") ? "0" : "r.objsubid";
        String provider = catalog.endsWith("label") ? " || r.provider" : "";
        return Map.entry(
                catalog,
                new RawShape(
                        "pg_temp.named(r.classoid, r.objoid, %s)%s".formatted(sub, provider),
                        "pg_temp.owner(r.classoid, r.objoid, %s)".formatted(sub),
                        "true"));
    }

    private static String rest(String catalog) {
        return switch (catalog) {
            case "pg_amop" ->
                "concat(' ', r.amopstrategy, ' ', r.amoplefttype::regtype, ' ', r.amoprighttype::regtype)";
            case "pg_amproc" ->
                "concat(' ', r.amprocnum, ' ', r.amproclefttype::regtype, ' ', r.amprocrighttype::regtype)";
            case "pg_enum" -> "concat(' ', r.enumlabel)";
            case "pg_inherits" -> "concat(' ', r.inhseqno)";
            case "pg_publication_rel" -> "concat(' ', r.prrelid::regclass)";
            case "pg_publication_namespace" -> "concat(' ', r.pnnspid::regnamespace)";
            case "pg_ts_config_map" -> "concat(' ', r.maptokentype, ' ', r.mapseqno)";
            case "pg_db_role_setting" -> "concat(' ', r.setrole)";
            default -> "''";
        };
    }
}

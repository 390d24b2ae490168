package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** Text search parsers, templates, dictionaries and configurations. */
final class TextSearchQueries {

    private TextSearchQueries() {}

    static List<ObjectQuery> all() {
        return List.of(parsers(), templates(), dictionaries(), configurations());
    }

    private static ObjectQuery parsers() {
        return ObjectQuery.of(ObjectKind.TEXT_SEARCH_PARSER, "pg_ts_parser")
                .named("n.nspname", "p.prsname", "p.oid")
                .property("start", "{function p.prsstart}")
                .property("token", "{function p.prstoken}")
                .property("end", "{function p.prsend}")
                .property("headline", "{function p.prsheadline}")
                .property("token types", "{function p.prslextype}")
                .from(from("pg_ts_parser p", "p.prsnamespace", "", "{own p.oid, pg_ts_parser} AND {only p.oid}"));
    }

    private static ObjectQuery templates() {
        return ObjectQuery.of(ObjectKind.TEXT_SEARCH_TEMPLATE, "pg_ts_template")
                .named("n.nspname", "t.tmplname", "t.oid")
                .property("init", "{function t.tmplinit}")
                .property("lexize", "{function t.tmpllexize}")
                .from(from("pg_ts_template t", "t.tmplnamespace", "", "{own t.oid, pg_ts_template} AND {only t.oid}"));
    }

    private static ObjectQuery dictionaries() {
        return ObjectQuery.of(ObjectKind.TEXT_SEARCH_DICTIONARY, "pg_ts_dict")
                .named("n.nspname", "d.dictname", "d.oid")
                .property("owner", "pg_get_userbyid(d.dictowner)")
                .property("template", "{path tn.nspname, t.tmplname}")
                .property("options", "d.dictinitoption")
                .from(from("pg_ts_dict d", "d.dictnamespace", """
                        JOIN pg_ts_template t ON t.oid = d.dicttemplate
                        JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
                        """, "{own d.oid, pg_ts_dict} AND {only d.oid}"));
    }

    private static ObjectQuery configurations() {
        return ObjectQuery.of(ObjectKind.TEXT_SEARCH_CONFIGURATION, "pg_ts_config")
                .named("n.nspname", "c.cfgname", "c.oid")
                .property("owner", "pg_get_userbyid(c.cfgowner)")
                .property("parser", "{path pn.nspname, p.prsname}")
                .property("mappings", """
                        (SELECT string_agg(alias || ': ' || dictionaries, '; ' ORDER BY alias) FROM (
                           SELECT tt.alias, string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno)
                             AS dictionaries
                           FROM pg_ts_config_map m JOIN ts_token_type(c.cfgparser) tt ON tt.tokid = m.maptokentype
                           WHERE m.mapcfg = c.oid GROUP BY tt.alias) mapped)""")
                .from(from("pg_ts_config c", "c.cfgnamespace", """
                        JOIN pg_ts_parser p ON p.oid = c.cfgparser
                        JOIN pg_namespace pn ON pn.oid = p.prsnamespace
                        """, "{own c.oid, pg_ts_config} AND {only c.oid}"));
    }

    private static String from(String table, String namespace, String joins, String condition) {
        return "FROM " + table + "\nJOIN home n ON n.oid = " + namespace + "\n" + joins + "WHERE " + condition;
    }
}

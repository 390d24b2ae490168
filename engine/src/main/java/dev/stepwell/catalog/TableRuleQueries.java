package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** Triggers, rules and policies: what happens when a table is used; and event triggers. */
final class TableRuleQueries {

    private TableRuleQueries() {}

    static List<ObjectQuery> ofTables() {
        return List.of(triggers(), rules(), policies());
    }

    static ObjectQuery triggers() {
        return ObjectQuery.of(ObjectKind.TRIGGER, "pg_trigger")
                .key("n.nspname", "c.relname", "t.tgname", "t.oid", "0")
                .property("definition", "pg_get_triggerdef(t.oid)")
                .property("enabled", "{enabled t.tgenabled}")
                .property(
                        "inherited from",
                        "CASE WHEN up.oid IS NOT NULL THEN {path pn.nspname, p.relname, up.tgname} END")
                .from("""
                        FROM pg_trigger t
                        JOIN pg_class c ON c.oid = t.tgrelid
                        JOIN home n ON n.oid = c.relnamespace
                        LEFT JOIN pg_trigger up ON up.oid = t.tgparentid AND t.tgparentid <> 0
                        LEFT JOIN pg_class p ON p.oid = up.tgrelid
                        LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace
                        WHERE (NOT t.tgisinternal OR (t.tgparentid <> 0 AND t.tgconstraint = 0))
                          AND {own c.oid, pg_class} AND {own t.oid, pg_trigger} AND {only t.tgrelid}""");
    }

    private static ObjectQuery rules() {
        return ObjectQuery.of(ObjectKind.RULE, "pg_rewrite")
                .key("n.nspname", "c.relname", "r.rulename", "r.oid", "0")
                .property("definition", "pg_get_ruledef(r.oid)")
                .property("enabled", "{enabled r.ev_enabled}")
                .from("""
                        FROM pg_rewrite r
                        JOIN pg_class c ON c.oid = r.ev_class
                        JOIN home n ON n.oid = c.relnamespace
                        WHERE r.rulename <> '_RETURN'
                          AND {own c.oid, pg_class} AND {own r.oid, pg_rewrite} AND {only r.ev_class}""");
    }

    static ObjectQuery policies() {
        return ObjectQuery.of(ObjectKind.POLICY, "pg_policy")
                .key("n.nspname", "c.relname", "p.polname", "p.oid", "0")
                .property("permissive", "{yes p.polpermissive}")
                .property("command", """
                        CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update'
                        WHEN 'd' THEN 'delete' ELSE 'all' END""")
                .property("roles", """
                        (SELECT string_agg(role, ', ' ORDER BY role) FROM (
                          SELECT CASE WHEN r = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r) END AS role
                          FROM unnest(p.polroles) r) roles)""")
                .property("using", "pg_get_expr(p.polqual, p.polrelid)")
                .property("with check", "pg_get_expr(p.polwithcheck, p.polrelid)")
                .from("""
                        FROM pg_policy p
                        JOIN pg_class c ON c.oid = p.polrelid
                        JOIN home n ON n.oid = c.relnamespace
                        WHERE {own c.oid, pg_class} AND {own p.oid, pg_policy} AND {only p.polrelid}""");
    }

    static ObjectQuery eventTriggers() {
        return ObjectQuery.of(ObjectKind.EVENT_TRIGGER, "pg_event_trigger")
                .global("e.evtname", "e.oid")
                .property("owner", "pg_get_userbyid(e.evtowner)")
                .property("event", "e.evtevent")
                .property("function", "{function e.evtfoid}")
                .property("tags", "(SELECT string_agg(tag, ', ' ORDER BY tag) FROM unnest(e.evttags) tag)")
                .property("enabled", "{enabled e.evtenabled}")
                .from("FROM pg_event_trigger e WHERE {own e.oid, pg_event_trigger} AND {only e.oid}");
    }
}

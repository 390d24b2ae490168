package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** The database itself, its schemas and extensions, and what belongs to no schema. */
final class DatabaseQueries {

    private DatabaseQueries() {}

    static List<ObjectQuery> all() {
        return List.of(
                database(),
                schemas(),
                extensions(),
                languages(),
                accessMethods(),
                defaultPrivileges(),
                SystemPrivileges.query());
    }

    private static ObjectQuery database() {
        return ObjectQuery.of(ObjectKind.DATABASE, "pg_database")
                .global("'(current)'", "d.oid")
                .owned("d.datdba", "d.datacl", "'d'")
                .property("settings", """
                        (SELECT string_agg(entry, '; ' ORDER BY entry) FROM (
                          SELECT coalesce(pg_get_userbyid(nullif(s.setrole, 0)) || ': ', '') || setting AS entry
                          FROM pg_db_role_setting s, unnest(s.setconfig) setting WHERE s.setdatabase = d.oid) entries)""")
                .from("FROM pg_database d WHERE d.datname = current_database() AND {only d.oid}");
    }

    static ObjectQuery schemas() {
        return ObjectQuery.of(ObjectKind.SCHEMA, "pg_namespace")
                .global("n.nspname", "n.oid")
                .owned("n.nspowner", "n.nspacl", "'n'")
                .from(
                        "FROM pg_namespace n JOIN home ON home.oid = n.oid WHERE {own n.oid, pg_namespace} AND {only n.oid}");
    }

    static ObjectQuery extensions() {
        return ObjectQuery.of(ObjectKind.EXTENSION, "pg_extension")
                .global("e.extname", "e.oid")
                .property("owner", "pg_get_userbyid(e.extowner)")
                .property("schema", "{quoted n.nspname}")
                .property("version", "e.extversion")
                .from("FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE {only e.oid}");
    }

    private static ObjectQuery languages() {
        return ObjectQuery.of(ObjectKind.LANGUAGE, "pg_language")
                .global("l.lanname", "l.oid")
                .owned("l.lanowner", "l.lanacl", "'l'")
                .property("trusted", "{yes l.lanpltrusted}")
                .property("handler", "{function l.lanplcallfoid}")
                .property("inline handler", "{function l.laninline}")
                .property("validator", "{function l.lanvalidator}")
                .from("FROM pg_language l WHERE l.lanispl AND {own l.oid, pg_language} AND {only l.oid}");
    }

    private static ObjectQuery accessMethods() {
        return ObjectQuery.of(ObjectKind.ACCESS_METHOD, "pg_am")
                .global("a.amname", "a.oid")
                .property("type", "CASE a.amtype WHEN 't' THEN 'table' ELSE 'index' END")
                .property("handler", "a.amhandler")
                .from("FROM pg_am a WHERE a.oid >= 16384 AND {own a.oid, pg_am} AND {only a.oid}");
    }

    private static ObjectQuery defaultPrivileges() {
        String type = "CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END";
        return ObjectQuery.of(ObjectKind.DEFAULT_PRIVILEGES, "pg_default_acl")
                .named("coalesce(n.nspname, '')", """
                        (CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                           WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' WHEN 'L' THEN 'large objects' END
                           || ' of ' || {quoted pg_get_userbyid(d.defaclrole)})""", "d.oid")
                // Those of one schema only add to those of the whole database.
                .property(
                        Privileges.PROPERTY,
                        "CASE WHEN d.defaclnamespace = 0 THEN {privileges d.defaclacl, " + type + ", d.defaclrole}"
                                + " ELSE {privileges d.defaclacl, 'c', d.defaclrole} END")
                .from("FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace WHERE {only d.oid}");
    }
}

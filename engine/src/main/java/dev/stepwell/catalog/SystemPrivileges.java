package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Privileges on what PostgreSQL or an extension brings, as far as they differ from those that it brings
 * ({@code pg_init_privs}); {@code pg_dump} writes them too. The objects themselves are not compared.
 */
final class SystemPrivileges {

    private static final int FIRST_USER_OID = 16384;

    private SystemPrivileges() {}

    static ObjectQuery query() {
        return ObjectQuery.of(ObjectKind.SYSTEM_PRIVILEGES, "pg_init_privs")
                .key("''", "''", "identity.type || ' ' || identity.identity", "acl.oid", "acl.sub")
                .property(Privileges.PROPERTY, """
                        concat_ws(e'\\f', pg_get_userbyid(acl.owner), array_to_string(acl.acl, e'\\n'),
                          array_to_string(coalesce(i.initprivs, acldefault(acl.kind, acl.owner)), e'\\n'))""")
                .from("FROM (" + String.join("\nUNION ALL ", lists()) + """
                        ) acl
                        LEFT JOIN pg_init_privs i ON i.objoid = acl.oid AND i.classoid = acl.class AND i.objsubid = acl.sub
                        JOIN LATERAL pg_identify_object(acl.class, acl.oid, acl.sub) identity ON true
                        WHERE acl.acl <> coalesce(i.initprivs, acldefault(acl.kind, acl.owner))
                          AND identity.schema IS DISTINCT FROM 'information_schema'
                          AND identity.identity <> 'information_schema'""");
    }

    private static List<String> lists() {
        List<String> lists = new ArrayList<>();
        lists.add(list("pg_class", "CASE o.relkind WHEN 'S' THEN 's' ELSE 'r' END", "rel", ""));
        lists.add("SELECT 'pg_class'::regclass::oid, o.attrelid, o.attnum::int, 'c'::\"char\", c.relowner, o.attacl"
                + " FROM pg_attribute o JOIN pg_class c ON c.oid = o.attrelid WHERE o.attrelid < " + FIRST_USER_OID
                + " AND o.attacl IS NOT NULL");
        lists.add(list("pg_proc", "'f'", "pro", ""));
        lists.add(list("pg_type", "'T'", "typ", " AND o.typrelid = 0"));
        lists.add(list("pg_namespace", "'n'", "nsp", " AND o.nspname <> 'public'"));
        lists.add(list("pg_language", "'l'", "lan", ""));
        lists.add(list("pg_foreign_data_wrapper", "'F'", "fdw", ""));
        lists.add(list("pg_foreign_server", "'S'", "srv", ""));
        return lists;
    }

    private static String list(String catalog, String kind, String prefix, String condition) {
        return """
            SELECT '%1$s'::regclass::oid AS class, o.oid, 0 AS sub, %2$s::"char" AS kind, o.%3$sowner AS owner,
              o.%3$sacl AS acl
            FROM pg_catalog.%1$s o
            WHERE o.%3$sacl IS NOT NULL%4$s AND (o.oid < %5$d OR NOT {own o.oid, %1$s})""".formatted(catalog, kind, prefix, condition, FIRST_USER_OID);
    }
}

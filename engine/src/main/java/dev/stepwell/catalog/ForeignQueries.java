package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** Foreign data wrappers, servers and user mappings; the values of options that name a secret are left out. */
final class ForeignQueries {

    private ForeignQueries() {}

    static List<ObjectQuery> all() {
        return List.of(wrappers(), servers(), userMappings());
    }

    private static ObjectQuery wrappers() {
        return ObjectQuery.of(ObjectKind.FOREIGN_DATA_WRAPPER, "pg_foreign_data_wrapper")
                .global("f.fdwname", "f.oid")
                .owned("f.fdwowner", "f.fdwacl", "'F'")
                .property("handler", "{function f.fdwhandler}")
                .property("validator", "{function f.fdwvalidator}")
                .property("options", "{foreign_options f.fdwoptions}")
                .from("FROM pg_foreign_data_wrapper f WHERE {own f.oid, pg_foreign_data_wrapper} AND {only f.oid}");
    }

    private static ObjectQuery servers() {
        return ObjectQuery.of(ObjectKind.SERVER, "pg_foreign_server")
                .global("s.srvname", "s.oid")
                .owned("s.srvowner", "s.srvacl", "'S'")
                .property("foreign data wrapper", "{quoted f.fdwname}")
                .property("type", "s.srvtype")
                .property("version", "s.srvversion")
                .property("options", "{foreign_options s.srvoptions}")
                .from("""
                        FROM pg_foreign_server s
                        JOIN pg_foreign_data_wrapper f ON f.oid = s.srvfdw
                        WHERE {own s.oid, pg_foreign_server} AND {only s.oid}""");
    }

    private static ObjectQuery userMappings() {
        return ObjectQuery.of(ObjectKind.USER_MAPPING, "pg_user_mapping")
                .global("""
                        CASE WHEN m.umuser = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(m.umuser) END
                          || ' on ' || {quoted s.srvname}""", "m.umid")
                .property("options", "{foreign_options m.umoptions}")
                .from("""
                        FROM pg_user_mappings m
                        JOIN pg_foreign_server s ON s.oid = m.srvid
                        WHERE {only m.umid}""");
    }
}

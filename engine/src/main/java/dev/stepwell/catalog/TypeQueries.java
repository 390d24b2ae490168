package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** Enums, domains, composite, range and base types. */
final class TypeQueries {

    private static final String IN_USER_SCHEMA = "FROM pg_type t\nJOIN home n ON n.oid = t.typnamespace\n";

    private static final int NAMED_NOT_NULL = 170000;

    private TypeQueries() {}

    static List<ObjectQuery> all(int version) {
        return List.of(enums(), domains(version), compositeTypes(), rangeTypes(), baseTypes());
    }

    private static ObjectQuery enums() {
        return type(ObjectKind.ENUM).property("labels", """
                        coalesce((SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
                          FROM pg_enum e WHERE e.enumtypid = t.oid), '')""").from(IN_USER_SCHEMA + where("t.typtype = 'e'"));
    }

    private static ObjectQuery domains(int version) {
        ObjectQuery.Builder domains = type(ObjectKind.DOMAIN)
                .property("type", "format_type(t.typbasetype, t.typtypmod)")
                .property(
                        "collation", "CASE WHEN t.typcollation <> b.typcollation THEN t.typcollation::regcollation END")
                .property("default", "t.typdefault")
                .property("nullable", "{yes NOT t.typnotnull}");
        if (version >= NAMED_NOT_NULL) {
            domains.property("not null constraint", """
                            CASE WHEN nn.conname !~ '_not_null[0-9]*$' OR (length(nn.conname) < 58
                              AND NOT starts_with(nn.conname, t.typname || '_')) THEN {quoted nn.conname} END""").property("not null constraint comment", "nd.description");
        }
        return domains.from(IN_USER_SCHEMA
                + "JOIN pg_type b ON b.oid = t.typbasetype\n"
                + (version >= NAMED_NOT_NULL ? notNullConstraints() : "")
                + where("t.typtype = 'd'"));
    }

    private static String notNullConstraints() {
        return """
            LEFT JOIN pg_constraint nn ON nn.contypid = t.oid AND nn.contype = 'n'
            LEFT JOIN pg_description nd ON nd.classoid = 'pg_constraint'::regclass AND nd.objoid = nn.oid
            """;
    }

    private static ObjectQuery compositeTypes() {
        return type(ObjectKind.COMPOSITE_TYPE)
                .from(IN_USER_SCHEMA + "JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'\n"
                        + where("t.typtype = 'c'"));
    }

    private static ObjectQuery rangeTypes() {
        return type(ObjectKind.RANGE_TYPE)
                .property("subtype", "format_type(r.rngsubtype, NULL)")
                .property("operator class", "{path oc.nspname, o.opcname}")
                .property("collation", "nullif(r.rngcollation, 0)::regcollation")
                .property("canonical", "{function r.rngcanonical}")
                .property("difference", "{function r.rngsubdiff}")
                .property("multirange", "format_type(r.rngmultitypid, NULL)")
                .from(IN_USER_SCHEMA + """
                        JOIN pg_range r ON r.rngtypid = t.oid
                        JOIN pg_opclass o ON o.oid = r.rngsubopc
                        JOIN pg_namespace oc ON oc.oid = o.opcnamespace
                        """ + where("t.typtype = 'r'"));
    }

    private static ObjectQuery baseTypes() {
        return type(ObjectKind.BASE_TYPE)
                .property("definition", """
                        CASE WHEN NOT t.typisdefined THEN 'shell' ELSE concat_ws(e',\\n',
                          'input ' || nullif(t.typinput, 0)::regprocedure,
                          'output ' || nullif(t.typoutput, 0)::regprocedure,
                          'receive ' || nullif(t.typreceive, 0)::regprocedure,
                          'send ' || nullif(t.typsend, 0)::regprocedure,
                          'typmod_in ' || nullif(t.typmodin, 0)::regprocedure,
                          'typmod_out ' || nullif(t.typmodout, 0)::regprocedure,
                          'analyze ' || nullif(t.typanalyze, 0)::regprocedure,
                          'subscript ' || nullif(t.typsubscript, 0)::regprocedure,
                          'internallength ' || t.typlen,
                          CASE WHEN t.typbyval THEN 'passedbyvalue' END,
                          'alignment ' || t.typalign::text,
                          'storage ' || t.typstorage::text,
                          'category ' || quote_literal(t.typcategory::text),
                          CASE WHEN t.typispreferred THEN 'preferred' END,
                          'default ' || quote_literal(t.typdefault),
                          'element ' || format_type(nullif(t.typelem, 0), NULL),
                          'delimiter ' || quote_literal(t.typdelim::text),
                          CASE WHEN t.typcollation <> 0 THEN 'collatable' END) END""")
                .from(IN_USER_SCHEMA
                        + where("(t.typtype = 'b' OR NOT t.typisdefined)"
                                + " AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)"));
    }

    private static ObjectQuery.Builder type(ObjectKind kind) {
        return ObjectQuery.of(kind, "pg_type")
                .named("n.nspname", "t.typname", "t.oid")
                .owned("t.typowner", "t.typacl", "'T'");
    }

    private static String where(String condition) {
        return "WHERE " + condition + " AND {own t.oid, pg_type} AND {only t.oid}";
    }
}

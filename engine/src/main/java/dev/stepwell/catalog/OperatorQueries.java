package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** Operators with their classes and families, casts, transforms, collations and conversions. */
final class OperatorQueries {

    private OperatorQueries() {}

    static List<ObjectQuery> all() {
        return List.of(operators(), families(), classes(), casts(), transforms(), collations(), conversions());
    }

    private static ObjectQuery operators() {
        return ObjectQuery.of(ObjectKind.OPERATOR, "pg_operator")
                .named("n.nspname", """
                        o.oprname || '(' || concat_ws(', ', format_type(nullif(o.oprleft, 0), NULL),
                          format_type(nullif(o.oprright, 0), NULL)) || ')'""", "o.oid")
                .property("owner", "pg_get_userbyid(o.oprowner)")
                .property("function", "{function o.oprcode}")
                .property("result", "format_type(nullif(o.oprresult, 0), NULL)")
                .property("commutator", "nullif(o.oprcom, 0)::regoperator")
                .property("negator", "nullif(o.oprnegate, 0)::regoperator")
                .property("restrict", "{function o.oprrest}")
                .property("join", "{function o.oprjoin}")
                .property("hashes", "{yes o.oprcanhash}")
                .property("merges", "{yes o.oprcanmerge}")
                .from("""
                        FROM pg_operator o
                        JOIN home n ON n.oid = o.oprnamespace
                        WHERE {own o.oid, pg_operator} AND {only o.oid}""");
    }

    private static ObjectQuery families() {
        return ObjectQuery.of(ObjectKind.OPERATOR_FAMILY, "pg_opfamily")
                .named("n.nspname", "{quoted f.opfname} || ' using ' || am.amname", "f.oid")
                .property("owner", "pg_get_userbyid(f.opfowner)")
                .property("operators", """
                        (SELECT string_agg(o.amopstrategy || ' ' || o.amopopr::regoperator
                           || coalesce(' for order by ' || {quoted s.opfname}, ''),
                           ', ' ORDER BY o.amopstrategy, o.amopopr::regoperator::text)
                         FROM pg_amop o LEFT JOIN pg_opfamily s ON s.oid = o.amopsortfamily
                         WHERE o.amopfamily = f.oid)""")
                .property("functions", """
                        (SELECT string_agg(p.amprocnum || ' (' || format_type(p.amproclefttype, NULL) || ', '
                             || format_type(p.amprocrighttype, NULL) || ') ' || p.amproc::regprocedure,
                           ', ' ORDER BY p.amprocnum, format_type(p.amproclefttype, NULL),
                             format_type(p.amprocrighttype, NULL), p.amproc::regprocedure::text)
                         FROM pg_amproc p WHERE p.amprocfamily = f.oid)""")
                .from("""
                        FROM pg_opfamily f
                        JOIN home n ON n.oid = f.opfnamespace
                        JOIN pg_am am ON am.oid = f.opfmethod
                        WHERE {own f.oid, pg_opfamily} AND {only f.oid}""");
    }

    private static ObjectQuery classes() {
        return ObjectQuery.of(ObjectKind.OPERATOR_CLASS, "pg_opclass")
                .named("n.nspname", "{quoted c.opcname} || ' using ' || am.amname", "c.oid")
                .property("owner", "pg_get_userbyid(c.opcowner)")
                .property("type", "format_type(c.opcintype, NULL)")
                .property("family", "{path fn.nspname, f.opfname}")
                .property("default", "{yes c.opcdefault}")
                .property("storage", "format_type(nullif(c.opckeytype, 0), NULL)")
                .from("""
                        FROM pg_opclass c
                        JOIN home n ON n.oid = c.opcnamespace
                        JOIN pg_am am ON am.oid = c.opcmethod
                        JOIN pg_opfamily f ON f.oid = c.opcfamily
                        JOIN pg_namespace fn ON fn.oid = f.opfnamespace
                        WHERE {own c.oid, pg_opclass} AND {only c.oid}""");
    }

    private static ObjectQuery casts() {
        return ObjectQuery.of(ObjectKind.CAST, "pg_cast")
                .global("format_type(c.castsource, NULL) || ' as ' || format_type(c.casttarget, NULL)", "c.oid")
                .property("function", "{function c.castfunc}")
                .property(
                        "method", "CASE c.castmethod WHEN 'f' THEN 'function' WHEN 'i' THEN 'inout' ELSE 'binary' END")
                .property(
                        "context",
                        "CASE c.castcontext WHEN 'e' THEN 'explicit' WHEN 'a' THEN 'assignment' ELSE 'implicit' END")
                .from("FROM pg_cast c WHERE c.oid >= 16384 AND {own c.oid, pg_cast} AND {only c.oid}");
    }

    private static ObjectQuery transforms() {
        return ObjectQuery.of(ObjectKind.TRANSFORM, "pg_transform")
                .global("format_type(t.trftype, NULL) || ' language ' || {quoted l.lanname}", "t.oid")
                .property("from sql", "{function t.trffromsql}")
                .property("to sql", "{function t.trftosql}")
                .from("""
                        FROM pg_transform t
                        JOIN pg_language l ON l.oid = t.trflang
                        WHERE {own t.oid, pg_transform} AND {only t.oid}""");
    }

    /** The columns for the locale have had three names since 14; the version of the library is not ours to compare. */
    private static ObjectQuery collations() {
        return ObjectQuery.of(ObjectKind.COLLATION, "pg_collation")
                .named("n.nspname", "c.collname", "c.oid")
                .property("owner", "pg_get_userbyid(c.collowner)")
                .property("provider", """
                        CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'
                        ELSE 'default' END""")
                .property("deterministic", "{yes c.collisdeterministic}")
                .property("locale", """
                        coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale',
                          nullif(c.collcollate, ''))""")
                .property("character classes", "CASE c.collprovider WHEN 'c' THEN c.collctype END")
                .property("rules", "to_jsonb(c) ->> 'collicurules'")
                .from("""
                        FROM pg_collation c
                        JOIN home n ON n.oid = c.collnamespace
                        WHERE {own c.oid, pg_collation} AND {only c.oid}""");
    }

    private static ObjectQuery conversions() {
        return ObjectQuery.of(ObjectKind.CONVERSION, "pg_conversion")
                .named("n.nspname", "c.conname", "c.oid")
                .property("owner", "pg_get_userbyid(c.conowner)")
                .property("from", "pg_encoding_to_char(c.conforencoding)")
                .property("to", "pg_encoding_to_char(c.contoencoding)")
                .property("function", "{function c.conproc}")
                .property("default", "{yes c.condefault}")
                .from("""
                        FROM pg_conversion c
                        JOIN home n ON n.oid = c.connamespace
                        WHERE {own c.oid, pg_conversion} AND {only c.oid}""");
    }
}

package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** Functions, procedures and aggregates. */
final class RoutineQueries {

    private RoutineQueries() {}

    static List<ObjectQuery> all() {
        return List.of(
                routine(ObjectKind.FUNCTION)
                        .property("definition", "pg_get_functiondef(p.oid)")
                        .from(from("p.prokind IN ('f', 'w')", "")),
                routine(ObjectKind.PROCEDURE)
                        .property("definition", "pg_get_functiondef(p.oid)")
                        .from(from("p.prokind = 'p'", "")),
                routine(ObjectKind.AGGREGATE)
                        .property("definition", aggregate())
                        .from(from("p.prokind = 'a'", "JOIN pg_aggregate a ON a.aggfnoid = p.oid\n")));
    }

    private static ObjectQuery.Builder routine(ObjectKind kind) {
        return ObjectQuery.of(kind, "pg_proc")
                .named("n.nspname", "{quoted p.proname} || '(' || oidvectortypes(p.proargtypes) || ')'", "p.oid")
                .owned("p.proowner", "p.proacl", "'f'");
    }

    private static String from(String condition, String join) {
        return "FROM pg_proc p\nJOIN home n ON n.oid = p.pronamespace\n" + join + "WHERE " + condition
                + " AND {own p.oid, pg_proc} AND {only p.oid}";
    }

    /** All that CREATE AGGREGATE can say, in its words; PostgreSQL has no function for it. */
    private static String aggregate() {
        return """
            concat_ws(e',\\n',
              'arguments ' || pg_get_function_arguments(p.oid),
              'kind ' || CASE a.aggkind WHEN 'n' THEN 'normal' WHEN 'o' THEN 'ordered-set' ELSE 'hypothetical-set' END,
              'sfunc ' || nullif(a.aggtransfn, 0)::regprocedure,
              'stype ' || format_type(a.aggtranstype, NULL),
              'sspace ' || nullif(a.aggtransspace, 0),
              'finalfunc ' || nullif(a.aggfinalfn, 0)::regprocedure,
              CASE WHEN a.aggfinalextra THEN 'finalfunc_extra' END,
              'finalfunc_modify ' || a.aggfinalmodify::text,
              'combinefunc ' || nullif(a.aggcombinefn, 0)::regprocedure,
              'serialfunc ' || nullif(a.aggserialfn, 0)::regprocedure,
              'deserialfunc ' || nullif(a.aggdeserialfn, 0)::regprocedure,
              'initcond ' || quote_literal(a.agginitval),
              'msfunc ' || nullif(a.aggmtransfn, 0)::regprocedure,
              'minvfunc ' || nullif(a.aggminvtransfn, 0)::regprocedure,
              'mstype ' || format_type(nullif(a.aggmtranstype, 0), NULL),
              'msspace ' || nullif(a.aggmtransspace, 0),
              'mfinalfunc ' || nullif(a.aggmfinalfn, 0)::regprocedure,
              CASE WHEN a.aggmfinalextra THEN 'mfinalfunc_extra' END,
              'mfinalfunc_modify ' || a.aggmfinalmodify::text,
              'minitcond ' || quote_literal(a.aggminitval),
              'sortop ' || nullif(a.aggsortop, 0)::regoperator,
              'parallel ' || p.proparallel::text)""";
    }
}

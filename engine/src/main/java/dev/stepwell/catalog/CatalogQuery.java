package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One statement that reads objects of several kinds. Its rows are: number of the query (or {@link #NOTE}), OID of the
 * system catalogue, schema, relation, name, OID, column number, then the properties of that query in order.
 *
 * @param queries one for each kind
 * @param sql the statement
 */
record CatalogQuery(List<ObjectQuery> queries, String sql) {

    /** Marks rows that say something about an object of another row: the schema column holds the property's name. */
    static final int NOTE = -1;

    static final int FIRST_PROPERTY = 8;

    private static final String HOME = """
            WITH home AS MATERIALIZED (
              SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')""";

    private static final String MEMBER = """
            ,
            member AS MATERIALIZED (
              SELECT classid, objid FROM pg_depend
              WHERE deptype = 'e' OR (deptype = 'i' AND classid IN ('pg_proc'::regclass, 'pg_cast'::regclass)))
            """;

    /** Its one parameter is an array of OIDs, as text. */
    private static final String GIVEN = """
            ,
            given AS MATERIALIZED (SELECT ?::text::oid[] AS oids),
            noted AS MATERIALIZED (SELECT unnest(oids) AS oid FROM given
            %s)
            """;

    CatalogQuery {
        queries = List.copyOf(queries);
    }

    /** Reads everything; {@code version} as in {@code server_version_num}. */
    static CatalogQuery whole(int version) {
        return of(all(version), HOME + MEMBER, Scope.WHOLE);
    }

    /** Reads names and identities of all objects of some kinds, and nothing else. */
    static CatalogQuery names(Set<ObjectKind> kinds, int version) {
        List<ObjectQuery> queries = all(version).stream()
                .filter(query -> kinds.contains(query.kind()))
                .map(ObjectQuery::withoutProperties)
                .toList();
        List<String> arms = new ArrayList<>();
        for (int number = 0; number < queries.size(); number++) {
            arms.add(queries.get(number).arm(number, 0));
        }
        return new CatalogQuery(
                queries, Macros.expanded(HOME + MEMBER + String.join("\nUNION ALL\n", arms), Scope.WHOLE));
    }

    private static List<ObjectQuery> all(int version) {
        List<ObjectQuery> queries = new ArrayList<>(DatabaseQueries.all());
        for (Family family : List.of(Family.RELATION, Family.TYPE, Family.ROUTINE)) {
            queries.addAll(family.queries(version));
        }
        queries.add(TableRuleQueries.eventTriggers());
        queries.addAll(OperatorQueries.all());
        queries.addAll(TextSearchQueries.all());
        queries.addAll(ForeignQueries.all());
        queries.addAll(ReplicationQueries.all(version));
        return queries;
    }

    /** Reads some objects of one family, with what belongs to them. */
    static CatalogQuery some(Family family, int version) {
        return of(family.queries(version), HOME + GIVEN.formatted(family.parts()), Scope.SOME);
    }

    private static CatalogQuery of(List<ObjectQuery> queries, String shared, Scope scope) {
        int width = queries.stream()
                .mapToInt(query -> query.properties().size())
                .max()
                .orElse(1);
        List<String> arms = new ArrayList<>();
        for (int number = 0; number < queries.size(); number++) {
            arms.add(queries.get(number).arm(number, width));
        }
        arms.addAll(Notes.arms(NOTE, width));
        return new CatalogQuery(queries, Macros.expanded(shared + String.join("\nUNION ALL\n", arms), scope));
    }
}

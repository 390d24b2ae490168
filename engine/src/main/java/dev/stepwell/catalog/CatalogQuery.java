package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One statement that reads all objects of several kinds. Its rows are: number of the query (or {@link #NOTE}), OID of the
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
              SELECT classid, objid FROM pg_depend WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
              UNION ALL SELECT classid, objid FROM pg_depend
              WHERE deptype = 'i' AND classid IN ('pg_proc'::regclass, 'pg_cast'::regclass))
            """;

    CatalogQuery {
        queries = List.copyOf(queries);
    }

    /** Reads everything; {@code version} as in {@code server_version_num}. */
    static CatalogQuery whole(int version) {
        List<ObjectQuery> queries = all(version);
        int width = queries.stream()
                .mapToInt(query -> query.properties().size())
                .max()
                .orElse(1);
        List<String> arms = arms(queries, width);
        arms.addAll(Notes.arms(NOTE, width));
        return new CatalogQuery(queries, united(arms));
    }

    /** Reads names and identities of all objects of some kinds, and nothing else. */
    static CatalogQuery names(Set<ObjectKind> kinds, int version) {
        List<ObjectQuery> queries = all(version).stream()
                .filter(query -> kinds.contains(query.kind()))
                .map(ObjectQuery::withoutProperties)
                .toList();
        return new CatalogQuery(queries, united(arms(queries, 0)));
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

    private static List<String> arms(List<ObjectQuery> queries, int width) {
        List<String> arms = new ArrayList<>();
        for (int number = 0; number < queries.size(); number++) {
            arms.add(queries.get(number).arm(number, width));
        }
        return arms;
    }

    private static String united(List<String> arms) {
        return Macros.expanded(HOME + MEMBER + String.join("\nUNION ALL\n", arms), Scope.WHOLE);
    }
}

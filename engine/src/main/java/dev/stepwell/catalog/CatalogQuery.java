package dev.stepwell.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The one statement that reads everything. Its rows are: number of the query (or {@link #NOTE}), OID of the system
 * catalogue, schema, relation, name, OID, column number, then the properties of that query in order.
 */
final class CatalogQuery {

    /** Marks rows that say something about an object of another row: the schema column holds the property's name. */
    static final int NOTE = -1;

    static final int FIRST_PROPERTY = 8;

    private static final String SHARED = """
            WITH home AS MATERIALIZED (
              SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
            member AS MATERIALIZED (
              SELECT classid, objid FROM pg_depend
              WHERE deptype = 'e' OR (deptype = 'i' AND classid IN ('pg_proc'::regclass, 'pg_cast'::regclass)))
            """;

    private final List<ObjectQuery> queries;

    private CatalogQuery(List<ObjectQuery> queries) {
        this.queries = queries;
    }

    /** The queries for a server; {@code version} as in {@code server_version_num}. */
    static CatalogQuery forVersion(int version) {
        List<ObjectQuery> queries = new ArrayList<>(DatabaseQueries.all());
        queries.addAll(RelationQueries.all());
        queries.addAll(ColumnQueries.all(version));
        queries.addAll(TablePartQueries.all());
        queries.addAll(TableRuleQueries.all());
        queries.addAll(TypeQueries.all());
        queries.addAll(RoutineQueries.all());
        queries.addAll(OperatorQueries.all());
        queries.addAll(TextSearchQueries.all());
        queries.addAll(ForeignQueries.all());
        queries.addAll(ReplicationQueries.all(version));
        return new CatalogQuery(List.copyOf(queries));
    }

    List<ObjectQuery> queries() {
        return queries;
    }

    /** The statement that reads everything; the place where a restricted reading would name its OIDs is always true. */
    String whole() {
        int width = queries.stream()
                .mapToInt(query -> query.properties().size())
                .max()
                .orElse(1);
        List<String> arms = new ArrayList<>();
        for (int number = 0; number < queries.size(); number++) {
            arms.add(queries.get(number).arm(number, width));
        }
        arms.addAll(Notes.arms(NOTE, width));
        return Macros.expanded(SHARED + String.join("\nUNION ALL\n", arms), oid -> "true");
    }
}

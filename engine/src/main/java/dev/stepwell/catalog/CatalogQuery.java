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

    /** Marks rows that name an object which what changed may have affected. */
    static final int AFFECTED = -2;

    /** Marks a row which says that something depends on what changed that is read only with everything. */
    static final int UNTRACKED = -3;

    static final int FIRST_PROPERTY = 8;

    private static final String HOME = """
            WITH home AS MATERIALIZED (
              SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')""";

    private static final String MEMBER = """
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

    /** The statement that reads everything. */
    String whole() {
        List<String> arms = new ArrayList<>();
        for (int number = 0; number < queries.size(); number++) {
            arms.add(queries.get(number).arm(number, width()));
        }
        arms.addAll(Notes.arms(NOTE, width()));
        return Macros.expanded(HOME + ",\n" + MEMBER + String.join("\nUNION ALL\n", arms), Scope.WHOLE);
    }

    /**
     * The statement that reads what changed, given two arrays: OIDs of catalogues, and of the objects in them. Besides
     * the usual rows it returns the OIDs of all {@link #AFFECTED} objects, whether they still exist or not.
     */
    String changed() {
        List<String> arms = new ArrayList<>();
        for (int number = 0; number < queries.size(); number++) {
            if (AffectedObjects.CATALOGS.contains(queries.get(number).catalog())) {
                arms.add(queries.get(number).arm(number, width()));
            }
        }
        arms.addAll(Notes.arms(NOTE, width()));
        String padding = ", NULL::text".repeat(width());
        arms.add("SELECT " + AFFECTED + ", 0, NULL, NULL, NULL, oid::bigint, 0" + padding + " FROM affected");
        arms.add("SELECT " + UNTRACKED + ", 0, NULL, NULL, NULL, 0, 0" + padding + " FROM untracked");
        return Macros.expanded(
                HOME.replaceFirst("WITH", "WITH RECURSIVE") + ",\n" + AffectedObjects.QUERIES
                        + String.join("\nUNION ALL\n", arms),
                Scope.CHANGED);
    }

    private int width() {
        return queries.stream()
                .mapToInt(query -> query.properties().size())
                .max()
                .orElse(1);
    }
}

package dev.stepwell.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Functions that tell, within the transaction of a script, what it changed and how that looks now. The session that ran the
 * script still has at hand what it worked on, and needs no further round trip. Each kind of object has a small query of its
 * own, which a session plans when it is needed for the first time: to start one large query for all kinds takes longer than
 * to run the few that a change calls for.
 */
final class ChangeFunctions implements ChangeProbe {

    /** Marks the row with the answer to {@link ChangeTracker#QUESTION}. */
    private static final int ANSWER = -2;

    /** Marks rows that name affected objects. */
    private static final int AFFECTED = -3;

    /**
     * Texts come out the same, and names qualified, whatever script and roles have set; plans are made once, and look up, so
     * that they do not grow with the schema.
     */
    private static final String SETTINGS = """
            SET search_path = pg_catalog, pg_temp
            SET quote_all_identifiers = off
            SET DateStyle = 'ISO, MDY'
            SET IntervalStyle = postgres
            SET TimeZone = 'UTC'
            SET bytea_output = hex
            SET extra_float_digits = 1
            SET plan_cache_mode = force_generic_plan
            SET join_collapse_limit = 1
            SET enable_mergejoin = off
            SET enable_hashjoin = off
            SET enable_seqscan = off
            SET enable_material = off
            SET jit = off""";

    private static final String HOME = """
            WITH home AS (
              SELECT oid, nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema')
            """;

    private static final String NOTED = """
            WITH noted AS MATERIALIZED (SELECT unnest($1) AS oid
            %s)
            """;

    private static final String CREATE = """
            CREATE FUNCTION %1$s.%2$s RETURNS TABLE (number integer, catalog bigint, schema text, relation text, name text,
              id bigint, sub integer, %3$s) LANGUAGE plpgsql %4$s AS $stepwell$
            #variable_conflict use_column
            %5$s
            $stepwell$""";

    /**
     * Which notes there can be, told by cheap looks: comments on what users made, or on the schema public; what else notes
     * say comes with extensions of users, or is found by a look through the few members of the others.
     */
    private static final String CHANGES = """
            DECLARE
              notes text := concat(current_setting('stepwell.signals', true), earlier);
              touched record;
              comments boolean;
              extended boolean;
              others boolean;
            BEGIN
              RETURN QUERY SELECT %2$d, NULL::bigint, (%3$s), %4$s;
              IF notes !~ e'\\n' THEN
                RETURN;
              END IF;
              comments := EXISTS (SELECT FROM pg_description d WHERE d.objoid >= 16384);
              extended := EXISTS (SELECT FROM pg_extension e WHERE e.oid >= 16384);
              others := extended OR EXISTS (SELECT FROM pg_seclabel) OR EXISTS (SELECT FROM pg_shseclabel)
                OR EXISTS (SELECT FROM pg_depend d WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'x');
              FOR touched IN
            %5$s
              LOOP
                RETURN QUERY SELECT %6$d, touched.class::bigint, touched.origins, array_to_string(touched.oids, ','), %7$s;
                IF touched.oids IS NOT NULL THEN
                  CASE touched.class
            %8$s
                  ELSE NULL;
                  END CASE;
                END IF;
              END LOOP;
            END""";

    private static final String ROW_TYPE_PRIVILEGES =
            "EXISTS (SELECT FROM pg_class c JOIN pg_type t ON t.oid = c.reltype"
                    + " WHERE c.oid = ANY (touched.oids) AND t.typacl IS NOT NULL)";

    /** The notes alone. */
    private static final String NOTES = """
            CREATE FUNCTION %s.stepwell_notes() RETURNS text LANGUAGE plpgsql AS $stepwell$
            BEGIN RETURN (%s); END $stepwell$""";

    /** Many small statements in one, which the server need not hear one by one. */
    private static final String FRESH = """
            CREATE FUNCTION %s.stepwell_fresh() RETURNS void LANGUAGE plpgsql AS $stepwell$
            BEGIN
            %s
            END $stepwell$""";

    private final List<ObjectQuery> queries = new ArrayList<>();
    private final List<String> familyFunctions = new ArrayList<>();
    private final String schema;
    private final int width;
    private final Set<String> excluded;
    private final List<String> before;

    /**
     * @param schema the temporary schema that holds the functions
     * @param version as {@code server_version_num}
     * @param excluded names that are left out, as in a {@link SnapshotReader}
     * @param before what is done in a session before each script
     */
    ChangeFunctions(String schema, int version, Set<String> excluded, List<String> before) {
        this.schema = schema;
        this.before = List.copyOf(before);
        this.excluded = new HashSet<>(excluded);
        this.excluded.addAll(ChangeTracker.NAMES);
        List<Family> families = List.of(Family.values());
        this.width = families.stream()
                .flatMap(family -> family.queries(version).stream())
                .mapToInt(query -> query.properties().size())
                .max()
                .orElse(1);
        for (Family family : families) {
            familyFunctions.add(familyFunction(family, family.queries(version)));
        }
    }

    /** SQL that makes the functions; bodies are not looked at before they are needed. */
    List<String> create() {
        List<String> statements = new ArrayList<>();
        statements.add("SET check_function_bodies = off");
        statements.addAll(familyFunctions);
        statements.add(function("stepwell_changes(earlier text)", SETTINGS, changes()));
        statements.add(NOTES.formatted(schema, ChangeTracker.QUESTION));
        statements.add(FRESH.formatted(
                schema, before.stream().map(ChangeFunctions::done).collect(Collectors.joining("\n"))));
        statements.add("RESET check_function_bodies");
        return statements;
    }

    /** A query is planned once; what is no query costs as little when it is parsed each time, and may not mean the same here. */
    private static String done(String sql) {
        return sql.startsWith("SELECT ")
                ? "PERFORM * FROM (" + sql + ") once;"
                : "EXECUTE '" + sql.replace("'", "''") + "';";
    }

    private String familyFunction(Family family, List<ObjectQuery> own) {
        StringBuilder body = new StringBuilder("BEGIN\n");
        for (ObjectQuery query : own) {
            String sql = HOME + query.arm(queries.size(), width);
            queries.add(query);
            body.append(returned(family.mayHave(query.kind()), sql));
        }
        body.append(returned("comments", notes(family, Notes.comments())));
        body.append(returned("others", notes(family, Notes.others()))).append("END");
        String name = name(family)
                + "(oids oid[], kinds text, parts text, comments boolean, extended boolean, others boolean)";
        return function(name, "", Macros.expanded(body.toString(), Scope.SOME));
    }

    private String notes(Family family, List<String> notes) {
        String padding = String.join("", Collections.nCopies(width - 1, ", NULL"));
        return NOTED.formatted(family.parts())
                + notes.stream()
                        .map(note -> note.formatted(CatalogQuery.NOTE, padding))
                        .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static String returned(String condition, String query) {
        return "IF " + condition + " THEN RETURN QUERY\n" + query + ";\nEND IF;\n";
    }

    private static String name(Family family) {
        return "stepwell_" + family.catalog();
    }

    private String changes() {
        String nulls = String.join(", ", Collections.nCopies(width, "NULL"));
        String calls = List.of(Family.values()).stream().map(this::call).collect(Collectors.joining("\n"));
        return CHANGES.formatted(
                schema,
                ANSWER,
                ChangeTracker.QUESTION,
                "NULL, NULL, NULL::bigint, NULL::integer, " + nulls,
                AffectedObjects.QUERY,
                AFFECTED,
                "NULL, NULL::bigint, NULL::integer, " + nulls,
                calls);
    }

    private String call(Family family) {
        String notes =
                switch (family) {
                    case SCHEMA -> "true, extended, others";
                    case RELATION -> "comments, extended, others OR " + ROW_TYPE_PRIVILEGES;
                    default -> "comments, extended, others";
                };
        return "WHEN %d THEN RETURN QUERY SELECT * FROM %s.%s(touched.oids, touched.kinds, touched.parts, %s);"
                .formatted(family.catalog(), schema, name(family), notes);
    }

    private String function(String signature, String settings, String body) {
        String properties =
                IntStream.range(0, width).mapToObj(i -> "p" + i + " text").collect(Collectors.joining(", "));
        return CREATE.formatted(schema, signature, properties, settings, body);
    }

    @Override
    public String sql() {
        return sql("");
    }

    @Override
    public Optional<String> freshSession() {
        return Optional.of("SELECT %s.stepwell_fresh()".formatted(schema));
    }

    @Override
    public ChangeProbe notesOnly() {
        return new Question("SELECT %s.stepwell_notes()".formatted(schema), freshSession(), NOTES_ONLY::answer);
    }

    private String sql(String earlier) {
        return "SELECT * FROM %s.stepwell_changes('%s')".formatted(schema, earlier);
    }

    @Override
    public ChangeProbe including(List<ChangeSignals> earlier) {
        return new Question(sql(ChangeSignals.asNotes(earlier)), freshSession(), rows -> answer(rows, earlier.size()));
    }

    @Override
    public CatalogChange answer(ResultSet rows) throws SQLException {
        return answer(rows, 0);
    }

    /** @param last the number of the last script */
    private CatalogChange answer(ResultSet result, int last) throws SQLException {
        ChangeSignals signals = ChangeSignals.UNKNOWN;
        Affected affected = new Affected(last);
        boolean readable = true;
        CatalogRows rows = new CatalogRows(queries, excluded);
        while (result.next()) {
            switch (result.getInt(CatalogRows.NUMBER)) {
                case ANSWER -> signals = ChangeSignals.of(result.getString(CatalogRows.SCHEMA));
                case AFFECTED -> {
                    affected.add(result.getString(CatalogRows.SCHEMA), result.getString(CatalogRows.RELATION));
                    readable &= Family.of(result.getLong(CatalogRows.CATALOG)).isPresent();
                }
                default -> rows.add(result);
            }
        }
        // An operator in a schema that got another name, for example.
        return readable ? new CatalogChange(signals, affected.with(rows.objects())) : CatalogChange.UNKNOWN;
    }
}

package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testing.EveryPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Definitions of most indexes are put together in the query: each must be what PostgreSQL itself says. */
class IndexDefinitionsTest {

    private static final int NULLS_NOT_DISTINCT = 150000;

    private static final String TABLE = """
            CREATE TYPE mood AS ENUM ('good');
            CREATE DOMAIN percent AS int;
            CREATE TYPE pair AS (a int, b int);
            CREATE SCHEMA "Other";
            CREATE TABLE "Other"."A b" (
              "Id" int PRIMARY KEY, "select" text UNIQUE, big bigint, small smallint, num numeric, real float8, flag boolean,
              name name, code varchar(5), fixed char(5), one "char", word text COLLATE "C", german varchar COLLATE "POSIX",
              day date, at timestamptz, local timestamp, hour time, span interval, uid uuid, net inet, block cidr, mac macaddr,
              bits bit(3), more varbit, bytes bytea, doc jsonb, list int[], texts text[], range int4range, vector tsvector,
              price money, oid oid, lsn pg_lsn, mood mood, percent percent, pair pair, gone int, gone_too text, plain int);
            ALTER TABLE "Other"."A b" DROP COLUMN gone;
            CREATE TABLE parts (a int, b text) PARTITION BY RANGE (a);
            CREATE TABLE part PARTITION OF parts FOR VALUES FROM (0) TO (9);
            CREATE INDEX of_parts ON parts (b)""";

    private static final String INDEXES = """
            CREATE INDEX ON "Other"."A b" USING hash (plain);
            CREATE INDEX ON "Other"."A b" USING brin (plain);
            CREATE INDEX ON "Other"."A b" USING gin (doc);
            CREATE INDEX ON "Other"."A b" (plain DESC);
            CREATE INDEX ON "Other"."A b" (plain NULLS FIRST);
            CREATE INDEX ON "Other"."A b" (plain, num);
            CREATE INDEX ON "Other"."A b" (plain) INCLUDE (num);
            CREATE INDEX ON "Other"."A b" (plain) WHERE flag;
            CREATE INDEX ON "Other"."A b" (plain) WITH (fillfactor = 50);
            CREATE INDEX ON "Other"."A b" (abs(plain));
            CREATE INDEX ON "Other"."A b" (gone_too text_pattern_ops);
            CREATE INDEX ON "Other"."A b" (code varchar_pattern_ops);
            CREATE INDEX ON "Other"."A b" (gone_too COLLATE "C");
            CREATE INDEX ON "Other"."A b" (word COLLATE "POSIX");
            CREATE UNIQUE INDEX "Strange; name" ON "Other"."A b" (plain);
            ALTER TABLE "Other"."A b" ADD EXCLUDE (plain WITH =);
            ALTER TABLE "Other"."A b" CLUSTER ON "Strange; name";
            CREATE INDEX ON ONLY parts (a)""";

    @EveryPostgres
    void areThoseOfTheServer(PostgresServer server) throws SQLException {
        try (ScratchDatabase database = server.create("indexes");
                Connection connection = database.connect(ConnectionPurpose.SCRIPTS)) {
            run(connection, TABLE);
            indexEachColumn(connection);
            run(connection, INDEXES);
            if (server.version() >= NULLS_NOT_DISTINCT) {
                run(connection, "CREATE UNIQUE INDEX ON \"Other\".\"A b\" (plain) NULLS NOT DISTINCT");
            }

            assertThat(definitions(database))
                    .isEqualTo(ofTheServer(connection, "'public', '\"Other\"'"))
                    .hasSizeGreaterThan(55);
        }
    }

    /** They may be the default of a type, and have parameters. */
    @EveryPostgres
    void nameOperatorClassesOfUsersAsTheServerDoes(PostgresServer server) throws SQLException {
        try (ScratchDatabase database = server.create("classes");
                Connection connection = database.connect(ConnectionPurpose.SCRIPTS)) {
            run(connection, """
                CREATE TABLE t (a varchar, b text);
                CREATE INDEX before ON t (a);
                CREATE OPERATOR CLASS of_varchar DEFAULT FOR TYPE varchar USING btree AS
                  OPERATOR 1 < (text, text), OPERATOR 2 <= (text, text), OPERATOR 3 = (text, text), OPERATOR 4 >= (text, text),
                  OPERATOR 5 > (text, text), FUNCTION 1 (varchar, varchar) bttextcmp(text, text);
                CREATE INDEX after ON t (a);
                CREATE INDEX of_text ON t (b)""");

            assertThat(definitions(database))
                    .isEqualTo(ofTheServer(connection, "'public'"))
                    .hasSize(3);
        }
    }

    /** All of these types have an order. */
    private static void indexEachColumn(Connection connection) throws SQLException {
        run(connection, """
            DO $$ DECLARE c name; BEGIN
              FOR c IN SELECT attname FROM pg_attribute
                WHERE attrelid = '"Other"."A b"'::regclass AND attnum > 0 AND NOT attisdropped LOOP
                EXECUTE format('CREATE INDEX ON "Other"."A b" (%I)', c);
              END LOOP;
            END $$""");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static Map<String, String> definitions(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection)) {
            SchemaSnapshot snapshot = reader.read();
            return snapshot.objects().stream()
                    .filter(object -> object.name().kind() == ObjectKind.INDEX)
                    .collect(Collectors.toMap(
                            object -> object.name().name(),
                            object -> object.property("definition").orElseThrow(),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static Map<String, String> ofTheServer(Connection connection, String schemas) throws SQLException {
        Map<String, String> definitions = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT relname, pg_get_indexdef(oid) FROM pg_class"
                        + " WHERE relkind IN ('i', 'I') AND relnamespace = ANY (ARRAY[" + schemas
                        + "]::regnamespace[])")) {
            while (rows.next()) {
                definitions.put(rows.getString(1), rows.getString(2));
            }
        }
        return definitions;
    }
}

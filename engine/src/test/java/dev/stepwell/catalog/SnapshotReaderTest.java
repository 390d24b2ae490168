package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPostgres.class)
class SnapshotReaderTest {

    private static final ObjectName USERS = ObjectName.of(ObjectKind.TABLE, "public", "users");
    private static final String SHOP = """
            CREATE TYPE state AS ENUM ('new', 'paid');
            CREATE TABLE users (id serial PRIMARY KEY, email varchar(50) NOT NULL UNIQUE);
            CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              user_id int REFERENCES users, state state DEFAULT 'new', total numeric(10,2) CHECK (total >= 0));
            CREATE INDEX ix_orders_open ON orders (user_id) WHERE state = 'new';
            CREATE VIEW paid AS SELECT * FROM orders WHERE state = 'paid';
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
            CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
            COMMENT ON TABLE orders IS 'what was sold';
            """;

    private final PostgresServer server;
    private final ScratchDatabase database;
    private final Connection scripts;

    SnapshotReaderTest(PostgresServer server) {
        this.server = server;
        database = server.create("reader");
        scripts = database.connect(ConnectionPurpose.SCRIPTS);
    }

    @BeforeEach
    void buildsTheShop() throws SQLException {
        run(SHOP);
    }

    @AfterEach
    void dropsTheDatabase() throws SQLException {
        scripts.close();
        database.close();
    }

    @Test
    void readsWholeProperties() throws SQLException {
        SchemaSnapshot snapshot = read(database);
        ObjectName email = USERS.child(ObjectKind.COLUMN, "email");
        assertThat(snapshot.serverVersion()).isEqualTo(server.version());
        assertThat(snapshot.find(email).orElseThrow().properties())
                .containsExactly(
                        entry("nullable", "no"), entry("storage", "default"), entry("type", "character varying(50)"));
        assertThat(snapshot.find(USERS).orElseThrow().properties())
                .containsExactly(
                        entry("access method", "heap"),
                        entry("column order", "id, email"),
                        entry("owner", database.user()),
                        entry("persistence", "permanent"),
                        entry("replica identity", "default"),
                        entry("row security", "no"),
                        entry("row security forced", "no"));
        assertThat(snapshot.children(USERS))
                .extracting(child -> child.name().toString())
                .containsExactly(
                        "column public.users.email",
                        "column public.users.id",
                        "constraint public.users.users_email_key",
                        "constraint public.users.users_pkey",
                        "index public.users_email_key",
                        "index public.users_pkey");
    }

    @Test
    void readsTheSameFromTheSameScriptInAnotherDatabase() throws SQLException {
        try (ScratchDatabase other = server.create("other");
                Connection connection = other.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE shift_all_oids ()");
            statement.execute("DROP TABLE shift_all_oids");
            statement.execute(SHOP);
            assertThat(SchemaDiff.between(read(database), read(other))).isEmpty();
        }
    }

    @Test
    void readsTheSameFromACopy() throws SQLException {
        SchemaSnapshot original = read(database);
        scripts.close();
        try (ScratchDatabase copy = server.copy(database, "copy")) {
            assertThat(SchemaDiff.between(original, read(copy))).isEmpty();
        }
    }

    @Test
    void readsTheSameAfterDroppingAndCreatingAgain() throws SQLException {
        SchemaSnapshot before = read(database);
        run("DROP TABLE orders, users CASCADE; DROP TYPE state; DROP FUNCTION touch; " + SHOP);
        assertThat(SchemaDiff.between(before, read(database))).isEmpty();
    }

    @Test
    void readsTheSameAfterMaintenance() throws SQLException {
        SchemaSnapshot before = read(database);
        run("INSERT INTO users (email) SELECT 'u' || i FROM generate_series(1, 1000) i");
        run("ANALYZE");
        run("REINDEX TABLE users");
        run("VACUUM FULL users");
        run("SELECT nextval('users_id_seq')");
        run("ALTER TABLE users ADD hole int; ALTER TABLE users DROP hole");
        assertThat(SchemaDiff.between(before, read(database))).isEmpty();
    }

    @Test
    void showsAnIndexThatCouldNotBeBuiltAsInvalid() throws SQLException {
        run("INSERT INTO orders (total) VALUES (1), (1)");
        assertThatThrownBy(() -> run("CREATE UNIQUE INDEX CONCURRENTLY broken ON orders (total)"))
                .isInstanceOf(SQLException.class);
        ObjectName broken = ObjectName.of(ObjectKind.TABLE, "public", "orders").child(ObjectKind.INDEX, "broken");
        assertThat(read(database).find(broken).orElseThrow().property("valid")).contains("no");
    }

    @Test
    void readsAFunctionWhoseBodyDoesNotCompile() throws SQLException {
        run("SET check_function_bodies = off");
        run("CREATE FUNCTION lost() RETURNS int LANGUAGE sql AS 'SELECT a FROM no_such_table'");
        assertThat(read(database).find(ObjectName.of(ObjectKind.FUNCTION, "public", "lost()")))
                .isPresent();
    }

    @Test
    void dependsOnNoSettingOfTheDatabase() throws SQLException {
        run(
                "ALTER TABLE orders ADD at timestamptz DEFAULT '2020-01-02 00:00Z', ADD within interval DEFAULT '1 day 2:00'");
        SchemaSnapshot before = read(database);
        for (String setting : List.of(
                "search_path = public",
                "quote_all_identifiers = on",
                "DateStyle = 'SQL, DMY'",
                "IntervalStyle = iso_8601",
                "TimeZone = 'Asia/Tokyo'")) {
            run("ALTER DATABASE " + database.name() + " SET " + setting);
        }
        assertThat(SchemaDiff.between(before, read(database)))
                .extracting(Difference::path)
                .containsExactly("(current) › settings");
    }

    @Test
    void followsAChangeBetweenTwoReadings() throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection)) {
            SchemaSnapshot before = reader.read();
            run("CREATE SCHEMA app; ALTER TABLE users RENAME TO members");
            assertThat(SchemaDiff.between(before, reader.read()))
                    .extracting(Difference::describe)
                    .containsExactly(
                            "schema app was added: owner " + database.user(),
                            "table public.users was renamed to public.members");
        }
    }

    @Test
    void listsAnExtensionButNotItsMembers() throws SQLException {
        SchemaSnapshot before = read(database);
        run("CREATE EXTENSION hstore");
        assertThat(SchemaDiff.between(before, read(database)))
                .extracting(Difference::path)
                .containsExactly("hstore");
    }

    @Test
    void leavesOutExcludedNamesWithAllThatBelongsToThem() throws SQLException {
        SchemaSnapshot before = read(database);
        run("""
                CREATE TABLE stepwell_version (id text PRIMARY KEY CHECK (id <> ''));
                COMMENT ON TABLE stepwell_version IS 'ours';
                CREATE SCHEMA stepwell_observer;
                CREATE FUNCTION stepwell_observer.observe() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
                CREATE EVENT TRIGGER stepwell_drops ON sql_drop EXECUTE FUNCTION stepwell_observer.observe();
                CREATE TABLE kept (stepwell_version int);
                """);
        Set<String> excluded = Set.of("stepwell_version", "stepwell_observer", "stepwell_drops");
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection, excluded)) {
            assertThat(SchemaDiff.between(before, reader.read()))
                    .extracting(Difference::describe)
                    .containsExactly("table public.kept was added: (stepwell_version)");
        }
    }

    @Test
    void readsNothingOfTemporaryObjects() throws SQLException {
        SchemaSnapshot before = read(database);
        run("CREATE TEMP TABLE passing (id serial PRIMARY KEY)");
        assertThat(SchemaDiff.between(before, read(database))).isEmpty();
    }

    @Test
    void reportsAnObjectThatTwoSchemasHaveOnlyForTheSchemaThatChanged() throws SQLException {
        run("CREATE SCHEMA app; CREATE TABLE app.users (id int)");
        SchemaSnapshot before = read(database);
        run("ALTER TABLE app.users ALTER id TYPE bigint");
        assertThat(SchemaDiff.between(before, read(database)))
                .extracting(Difference::describe)
                .containsExactly("app.users.id › type: integer → bigint");
    }

    private static SchemaSnapshot read(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection)) {
            return reader.read();
        }
    }

    private void run(String script) throws SQLException {
        try (Statement statement = scripts.createStatement()) {
            statement.execute(script);
        }
    }
}

package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPostgres.class)
class SnapshotReaderTest {

    private static final ObjectName USERS = ObjectName.of(ObjectKind.TABLE, "public", "users");

    private final PostgresServer server;
    private final Shop shop;

    SnapshotReaderTest(PostgresServer server) throws SQLException {
        this.server = server;
        shop = Shop.open(server);
    }

    @AfterEach
    void dropsTheDatabase() throws SQLException {
        shop.close();
    }

    /** Here as minor releases since PostgreSQL 15.20 write it for every column that is made. */
    @Test
    void leavesOutWhenAColumnWasMade() throws SQLException {
        SchemaSnapshot before = shop.read();
        shop.run("""
                SET allow_system_table_mods = on;
                UPDATE pg_attribute SET attoptions = '{pg_attver=22161528,n_distinct=5}'
                  WHERE attrelid = 'users'::regclass AND attname = 'email';
                UPDATE pg_attribute SET attoptions = '{pg_attver=22161528}'
                  WHERE attrelid = 'users'::regclass AND attname = 'id'""");

        assertThat(SchemaDiff.between(before, shop.read()))
                .extracting(Difference::describe)
                .containsExactly("public.users.email › options: none → n_distinct=5");
    }

    @Test
    void readsWholeProperties() throws SQLException {
        SchemaSnapshot snapshot = shop.read();
        ObjectName email = USERS.child(ObjectKind.COLUMN, "email");
        assertThat(snapshot.serverVersion()).isEqualTo(server.version());
        assertThat(snapshot.find(email).orElseThrow().properties())
                .containsExactly(
                        entry("nullable", "no"), entry("storage", "default"), entry("type", "character varying(50)"));
        assertThat(snapshot.find(USERS).orElseThrow().properties())
                .containsExactly(
                        entry("access method", "heap"),
                        entry("column order", "id, email"),
                        entry("owner", shop.database().user()),
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
    void showsAnIndexThatCouldNotBeBuiltAsInvalid() throws SQLException {
        shop.run("INSERT INTO orders (total) VALUES (1), (1)");
        assertThatThrownBy(() -> shop.run("CREATE UNIQUE INDEX CONCURRENTLY broken ON orders (total)"))
                .isInstanceOf(SQLException.class);
        ObjectName broken = ObjectName.of(ObjectKind.TABLE, "public", "orders").child(ObjectKind.INDEX, "broken");
        assertThat(shop.read().find(broken).orElseThrow().property("valid")).contains("no");
    }

    @Test
    void readsAFunctionWhoseBodyDoesNotCompile() throws SQLException {
        shop.run("SET check_function_bodies = off");
        shop.run("CREATE FUNCTION lost() RETURNS int LANGUAGE sql AS 'SELECT a FROM no_such_table'");
        assertThat(shop.read().find(ObjectName.of(ObjectKind.FUNCTION, "public", "lost()")))
                .isPresent();
    }

    @Test
    void followsAChangeBetweenTwoReadings() throws SQLException {
        try (Connection connection = shop.database().connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection)) {
            SchemaSnapshot before = reader.read();
            shop.run("CREATE SCHEMA app; ALTER TABLE users RENAME TO members");
            assertThat(SchemaDiff.between(before, reader.read()))
                    .extracting(Difference::describe)
                    .containsExactly(
                            "schema app was added: owner " + shop.database().user(),
                            "table public.users was renamed to public.members");
        }
    }

    @Test
    void listsAnExtensionButNotItsMembers() throws SQLException {
        SchemaSnapshot before = shop.read();
        shop.run("CREATE EXTENSION hstore");
        assertThat(SchemaDiff.between(before, shop.read()))
                .extracting(Difference::path)
                .containsExactly("hstore");
    }

    @Test
    void leavesOutExcludedNamesWithAllThatBelongsToThem() throws SQLException {
        SchemaSnapshot before = shop.read();
        shop.run("""
                CREATE TABLE stepwell_version (id text PRIMARY KEY CHECK (id <> ''));
                COMMENT ON TABLE stepwell_version IS 'ours';
                CREATE SCHEMA stepwell_observer;
                CREATE FUNCTION stepwell_observer.observe() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
                CREATE EVENT TRIGGER stepwell_drops ON sql_drop EXECUTE FUNCTION stepwell_observer.observe();
                CREATE TABLE kept (stepwell_version int);
                """);
        assertThat(SchemaDiff.between(before, shop.read("stepwell_version", "stepwell_observer", "stepwell_drops")))
                .extracting(Difference::describe)
                .containsExactly("table public.kept was added: (stepwell_version)");
    }

    @Test
    void refusesAServerThatIsTooOld() {
        assertThatThrownBy(() -> SnapshotReader.requireSupported(130023))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessage("The server is PostgreSQL 13, whose catalogue cannot be read: use a server of version 14 or"
                        + " later.");
    }

    @Test
    void reportsAnObjectThatTwoSchemasHaveOnlyForTheSchemaThatChanged() throws SQLException {
        shop.run("CREATE SCHEMA app; CREATE TABLE app.users (id int)");
        SchemaSnapshot before = shop.read();
        shop.run("ALTER TABLE app.users ALTER id TYPE bigint");
        assertThat(SchemaDiff.between(before, shop.read()))
                .extracting(Difference::describe)
                .containsExactly("app.users.id › type: integer → bigint");
    }
}

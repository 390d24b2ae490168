package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPostgres.class)
class SnapshotStabilityTest {

    private final PostgresServer server;
    private final Shop shop;

    SnapshotStabilityTest(PostgresServer server) throws SQLException {
        this.server = server;
        shop = Shop.open(server);
    }

    @AfterEach
    void dropsTheDatabase() throws SQLException {
        shop.close();
    }

    @Test
    void readsTheSameFromTheSameScriptInAnotherDatabase() throws SQLException {
        try (ScratchDatabase other = server.create("other");
                Connection connection = other.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE shift_all_oids ()");
            statement.execute("DROP TABLE shift_all_oids");
            statement.execute(Shop.SCRIPT);
            assertThat(SchemaDiff.between(shop.read(), Shop.read(other))).isEmpty();
        }
    }

    @Test
    void readsTheSameFromACopy() throws SQLException {
        SchemaSnapshot original = shop.read();
        try (ScratchDatabase copy = server.copy(shop.database(), "copy")) {
            assertThat(SchemaDiff.between(original, Shop.read(copy))).isEmpty();
        }
    }

    @Test
    void readsTheSameAfterDroppingAndCreatingAgain() throws SQLException {
        SchemaSnapshot before = shop.read();
        shop.run("DROP TABLE orders, users CASCADE; DROP TYPE state; DROP FUNCTION touch; " + Shop.SCRIPT);
        assertThat(SchemaDiff.between(before, shop.read())).isEmpty();
    }

    @Test
    void readsTheSameAfterMaintenance() throws SQLException {
        SchemaSnapshot before = shop.read();
        shop.run("INSERT INTO users (email) SELECT 'u' || i FROM generate_series(1, 1000) i");
        shop.run("ANALYZE");
        shop.run("REINDEX TABLE users");
        shop.run("VACUUM FULL users");
        shop.run("SELECT nextval('users_id_seq')");
        shop.run("ALTER TABLE users ADD hole int; ALTER TABLE users DROP hole");
        assertThat(SchemaDiff.between(before, shop.read())).isEmpty();
    }

    @Test
    void dependsOnNoSettingOfTheDatabase() throws SQLException {
        shop.run(
                "ALTER TABLE orders ADD at timestamptz DEFAULT '2020-01-02 00:00Z', ADD within interval DEFAULT '1 day 2:00'");
        SchemaSnapshot before = shop.read();
        for (String setting : List.of(
                "search_path = public",
                "quote_all_identifiers = on",
                "DateStyle = 'SQL, DMY'",
                "IntervalStyle = iso_8601",
                "TimeZone = 'Asia/Tokyo'")) {
            shop.run("ALTER DATABASE " + shop.database().name() + " SET " + setting);
        }
        assertThat(SchemaDiff.between(before, shop.read()))
                .extracting(Difference::path)
                .containsExactly("(current) › settings");
    }

    @Test
    void readsTheSameAsARoleWithoutPrivileges() throws SQLException {
        shop.run("CREATE ROLE nobody_in_particular");
        shop.run(
                "CREATE SUBSCRIPTION s CONNECTION 'password=x' PUBLICATION p WITH (connect = false, slot_name = NONE)");
        try (Connection connection = shop.database().connect(ConnectionPurpose.READING);
                Statement role = connection.createStatement();
                SnapshotReader reader = new SnapshotReader(connection)) {
            SchemaSnapshot asOwner = reader.read();
            role.execute("SET ROLE nobody_in_particular");
            assertThat(SchemaDiff.between(asOwner, reader.read())).isEmpty();
        }
        shop.run("DROP SUBSCRIPTION s");
        shop.run("DROP ROLE nobody_in_particular");
    }

    @Test
    void readsNothingOfTemporaryObjects() throws SQLException {
        SchemaSnapshot before = shop.read();
        shop.run("CREATE TEMP TABLE passing (id serial PRIMARY KEY)");
        assertThat(SchemaDiff.between(before, shop.read())).isEmpty();
    }

    @Test
    void readsTheSameAfterPrintedExpressionsWereParsedAgain() throws SQLException {
        shop.run("""
                CREATE TABLE tickets (state varchar(9), CONSTRAINT known CHECK (state IN ('new', 'it''s, [old]')));
                CREATE INDEX ix ON tickets (state) WHERE state IN ('new', 'old');
                CREATE VIEW open AS SELECT state FROM tickets WHERE state IN ('new', 'old');
                """);
        SchemaSnapshot before = shop.read();
        shop.run("""
                DO $$
                DECLARE
                  known text := pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'known';
                  ix text := pg_get_indexdef('ix'::regclass);
                  open text := pg_get_viewdef('open'::regclass);
                BEGIN
                  DROP VIEW open; DROP INDEX ix; ALTER TABLE tickets DROP CONSTRAINT known;
                  EXECUTE 'ALTER TABLE tickets ADD CONSTRAINT known ' || known;
                  EXECUTE ix;
                  EXECUTE 'CREATE VIEW open AS ' || open;
                END $$""");
        assertThat(SchemaDiff.between(before, shop.read())).isEmpty();
    }
}

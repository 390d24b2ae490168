package dev.stepwell.catalog;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A scratch database with a small schema of most kinds of object. */
final class Shop implements AutoCloseable {

    static final String SCRIPT = """
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

    private final ScratchDatabase database;
    private final Connection scripts;

    private Shop(ScratchDatabase database) {
        this.database = database;
        this.scripts = database.connect(ConnectionPurpose.SCRIPTS);
    }

    static Shop open(PostgresServer server) throws SQLException {
        Shop shop = new Shop(server.create("shop"));
        shop.run(SCRIPT);
        return shop;
    }

    ScratchDatabase database() {
        return database;
    }

    void run(String script) throws SQLException {
        try (Statement statement = scripts.createStatement()) {
            statement.execute(script);
        }
    }

    SchemaSnapshot read(String... excluded) throws SQLException {
        return read(database, excluded);
    }

    static SchemaSnapshot read(ScratchDatabase database, String... excluded) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection, Set.of(excluded))) {
            return reader.read();
        }
    }

    @Override
    public void close() throws SQLException {
        scripts.close();
        database.close();
    }
}

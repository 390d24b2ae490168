package dev.stepwell.ddl;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Two databases, and what is generated to bring the one to the other. */
final class Changes implements AutoCloseable {

    private final ScratchDatabase database;
    private final ScratchDatabase model;

    Changes(PostgresServer server, String script, String modelScript) throws SQLException {
        database = server.create("database");
        model = server.create("model");
        run(database, script);
        run(model, modelScript);
    }

    SchemaChange between(ChangeOptions options) throws SQLException {
        return SchemaChange.between(read(database), read(model), options.runBy(database.user()));
    }

    /** The upgrade as a script. */
    String upgrade() throws SQLException {
        return text(between(ChangeOptions.DEFAULT).upgrade());
    }

    /** The downgrade as a script. */
    String downgrade() throws SQLException {
        return text(between(ChangeOptions.DEFAULT).downgrade());
    }

    static String text(SchemaChange.Way way) {
        return way.statements().stream().map(ChangeStatement::text).collect(Collectors.joining("\n"));
    }

    /** Runs the upgrade and tells what a query then finds, one row a line. */
    List<String> rowsAfterUpgrade(ChangeOptions options, String query) throws SQLException {
        for (ChangeStatement statement : between(options).upgrade().statements()) {
            run(database, statement.sql());
        }
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    /** Whether the database is what the model is. */
    boolean isDone() throws SQLException {
        return between(ChangeOptions.DEFAULT).upgrade().statements().isEmpty();
    }

    private static void run(ScratchDatabase database, String script) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static SchemaSnapshot read(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection)) {
            return reader.read();
        }
    }

    @Override
    public void close() {
        database.close();
        model.close();
    }
}

package dev.stepwell.entity;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.drift.Drift;
import dev.stepwell.drift.DriftOptions;
import dev.stepwell.drift.ExpectedSchema;
import dev.stepwell.drift.ModelComparison;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Holds models against schemas that tests write as SQL. */
final class ModelDesk {

    private final PostgresServer server;

    ModelDesk(PostgresServer server) {
        this.server = server;
    }

    ExpectedSchema expected(Model model, SchemaSnapshot migrated) {
        return PreparedModel.of(model, server.version()).make(() -> server, "model", migrated);
    }

    /** What drifts, as code and message. */
    List<String> drifts(Model model, String migrations, DriftOptions options) {
        return comparison(model, migrations, options).drifts().stream()
                .map(Drift::toString)
                .toList();
    }

    List<String> drifts(Model model, String migrations) {
        return drifts(model, migrations, DriftOptions.DEFAULT);
    }

    ModelComparison comparison(Model model, String migrations, DriftOptions options) {
        SchemaSnapshot migrated = migrated(migrations);
        return ModelComparison.of(expected(model, migrated), migrated, options);
    }

    SchemaSnapshot migrated(String sql) {
        try (ScratchDatabase database = server.create("migrated")) {
            run(database, List.of(sql));
            return read(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(ScratchDatabase database, List<String> statements) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static SchemaSnapshot read(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection)) {
            return reader.read();
        }
    }
}

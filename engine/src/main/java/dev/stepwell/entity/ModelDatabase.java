package dev.stepwell.entity;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.drift.ModelNames;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A scratch database in which the statements of a model are run. */
final class ModelDatabase {

    private final PostgresServer server;
    private final String suite;

    ModelDatabase(PostgresServer server, String suite) {
        this.server = server;
        this.suite = suite;
    }

    /**
     * Runs the statements, and reads what they made.
     *
     * @param migrated whose extensions are there from the start, and whose types where a statement asks for one
     * @throws ModelException when PostgreSQL refuses a statement
     */
    SchemaSnapshot make(Script script, SchemaSnapshot migrated, ModelNames names) {
        try (ScratchDatabase database = server.create(suite)) {
            try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS)) {
                run(connection, script, new Surroundings(migrated), names);
            }
            try (Connection connection = database.connect(ConnectionPurpose.READING);
                    SnapshotReader reader = new SnapshotReader(connection)) {
                return reader.read();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The scratch database of the model failed: " + e.getMessage(), e);
        }
    }

    private static void run(Connection connection, Script script, Surroundings surroundings, ModelNames names)
            throws SQLException {
        try (Statement session = connection.createStatement()) {
            surroundings.extensions(session);
            boolean hasTypes = false;
            for (dev.stepwell.script.Statement statement : script.statements()) {
                try {
                    session.execute(statement.sql());
                } catch (SQLException e) {
                    if (hasTypes || !Surroundings.isTypeMissing(e)) {
                        throw new Refusal(script, statement, names).of(e);
                    }
                    surroundings.types(session);
                    hasTypes = true;
                    retry(session, script, statement, names);
                }
            }
        }
    }

    private static void retry(
            Statement session, Script script, dev.stepwell.script.Statement statement, ModelNames names) {
        try {
            session.execute(statement.sql());
        } catch (SQLException e) {
            throw new Refusal(script, statement, names).of(e);
        }
    }
}

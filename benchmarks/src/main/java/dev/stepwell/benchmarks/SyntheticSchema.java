package dev.stepwell.benchmarks;

import dev.stepwell.benchmarks.history.SyntheticHistory;
import dev.stepwell.benchmarks.history.SyntheticRevision;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database with the schema to which a synthetic history leads. */
final class SyntheticSchema {

    private static final int REVISIONS_A_TABLE = 3;

    private SyntheticSchema() {}

    /**
     * Makes the database.
     *
     * @param tables how many tables it has
     */
    static ScratchDatabase create(PostgresServer server, int tables) throws SQLException {
        ScratchDatabase database = server.create("schema");
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SyntheticRevision revision : history(tables).revisions()) {
                statement.execute(revision.up());
            }
        }
        return database;
    }

    /** As autovacuum does within minutes where it runs, which it does not on our own servers. */
    static void gatherStatistics(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** The history that leads there. */
    static SyntheticHistory history(int tables) {
        return SyntheticHistory.ofLength(tables * REVISIONS_A_TABLE);
    }
}

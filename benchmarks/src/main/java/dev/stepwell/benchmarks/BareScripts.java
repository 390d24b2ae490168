package dev.stepwell.benchmarks;

import dev.stepwell.benchmarks.history.SyntheticHistory;
import dev.stepwell.benchmarks.history.SyntheticRevision;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * The floor: scripts over one connection and nothing else. Each is sent whole, one round trip, and commits at its end.
 * The time of the database's making and of connecting does not count.
 */
final class BareScripts {

    private final PostgresServer server;
    private final List<SyntheticRevision> revisions;

    BareScripts(PostgresServer server, SyntheticHistory history) {
        this.server = server;
        this.revisions = history.revisions();
    }

    /** Every revision up, down and up. */
    Duration upDownUp() throws SQLException {
        return run(0);
    }

    /** Every revision up, down and up, then all down: the scripts that a walk runs. */
    Duration upDownUpAndDescent() throws SQLException {
        return run(revisions.size());
    }

    private Duration run(int descents) throws SQLException {
        try (ScratchDatabase database = server.create("floor");
                Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            long start = System.nanoTime();
            for (SyntheticRevision revision : revisions) {
                statement.execute(revision.up());
                statement.execute(revision.down());
                statement.execute(revision.up());
            }
            for (int left = descents; left > 0; left--) {
                statement.execute(revisions.get(left - 1).down());
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}

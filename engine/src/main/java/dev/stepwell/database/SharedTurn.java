package dev.stepwell.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turn of one walk among those that change what belongs to the whole server: an advisory lock in a session of its own, which goes
 * with the session. It is asked for and not waited for in the server, where the wait would keep a snapshot.
 */
final class SharedTurn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedTurn.class);
    private static final String TRY = "SELECT pg_try_advisory_lock(" + (Mark.LOCK_CLASS + 1) + ", 0)";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Connection session;

    private SharedTurn(Connection session) {
        this.session = session;
    }

    static SharedTurn await(Connection session) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        try (PreparedStatement question = session.prepareStatement(TRY)) {
            while (!isTrue(question)) {
                if (!told) {
                    LOG.info("Waiting for another walk on this server that makes roles");
                    told = true;
                }
                if (System.nanoTime() - deadline > 0) {
                    throw ServerProblems.noTurn(PATIENCE);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
                if (Thread.currentThread().isInterrupted()) {
                    throw EmbeddedProblems.interrupted("wait for another walk", null);
                }
            }
            return new SharedTurn(session);
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}

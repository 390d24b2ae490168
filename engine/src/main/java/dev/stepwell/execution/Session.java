package dev.stepwell.execution;

import dev.stepwell.catalog.ChangeSignals;
import dev.stepwell.catalog.ChangeTracker;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One server session, handed out as good as new for every script and opened again when a script has killed it. */
final class Session implements AutoCloseable {

    /**
     * What {@code DISCARD ALL} does (PostgreSQL manual, "DISCARD"), without its {@code DISCARD PLANS}: the functions that
     * tell of changes keep theirs.
     */
    private static final String AS_GOOD_AS_NEW =
            "CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; DEALLOCATE ALL;"
                    + " UNLISTEN *; SELECT pg_advisory_unlock_all(); DISCARD TEMP; DISCARD SEQUENCES";

    /** no_active_sql_transaction: what PostgreSQL warns of when there is nothing to roll back. */
    private static final String NO_TRANSACTION = "25P01";

    private final ScratchDatabase database;
    private final int timeoutSeconds;
    private @Nullable Connection connection;
    private final List<String> signals = new ArrayList<>();
    private boolean used;

    Session(ScratchDatabase database, Duration timeout) {
        this.database = database;
        this.timeoutSeconds = Math.toIntExact(Math.max(1, timeout.toSeconds()));
    }

    /** Settings, temporary tables and locks of one script must not reach the next, which production runs elsewhere. */
    void reset() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = database.connect(ConnectionPurpose.SCRIPTS);
        } else if (used) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(AS_GOOD_AS_NEW);
            }
        }
        used = false;
        signals.clear();
    }

    /** What {@link ChangeTracker} said since the session was reset. */
    ChangeSignals changes() throws SQLException {
        if (connection == null) {
            return ChangeSignals.UNKNOWN;
        }
        String answer = connection.getClientInfo(ChangeTracker.ANSWER);
        return ChangeSignals.of(signals, answer == null ? "" : answer);
    }

    /** Sends all statements in one go; the first that fails ends it. */
    void runTogether(List<String> statements) throws SQLException {
        try (Statement statement = open()) {
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            listen(statement);
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = open()) {
            statement.execute(sql);
        }
    }

    /**
     * Ends a transaction that is still open.
     *
     * @return whether there was one
     */
    boolean rollBack() throws SQLException {
        if (isLost()) {
            return false;
        }
        try (Statement statement = open()) {
            statement.execute("ROLLBACK");
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                if (NO_TRANSACTION.equals(warning.getSQLState())) {
                    return false;
                }
            }
            return true;
        }
    }

    boolean isLost() throws SQLException {
        return connection == null || connection.isClosed();
    }

    private void listen(Statement statement) throws SQLException {
        for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
            if (ChangeTracker.SIGNAL.equals(notice.getSQLState())) {
                signals.add(notice.getMessage());
            }
        }
    }

    private Statement open() throws SQLException {
        if (connection == null) {
            throw new IllegalStateException("reset() comes before the first statement");
        }
        used = true;
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        statement.setQueryTimeout(timeoutSeconds);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}

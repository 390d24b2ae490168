package dev.stepwell.execution;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One server session, handed out as good as new for every script and opened again when a script has killed it. */
final class Session implements AutoCloseable {

    /** no_active_sql_transaction: what PostgreSQL warns of when there is nothing to roll back. */
    private static final String NO_TRANSACTION = "25P01";

    private final ScratchDatabase database;
    private final int timeoutSeconds;
    private @Nullable Connection connection;
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
                statement.execute("DISCARD ALL");
            }
        }
        used = false;
    }

    /** Sends all statements in one go; the first that fails ends it. */
    void runTogether(List<String> statements) throws SQLException {
        try (Statement statement = open()) {
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
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

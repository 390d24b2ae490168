package dev.stepwell.execution;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.catalog.ChangeProbe;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.script.JavaCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/** One server session, handed out as good as new for every script and opened again when a script has killed it. */
final class Session implements AutoCloseable {

    /** no_active_sql_transaction: what PostgreSQL warns of when there is nothing to roll back. */
    private static final String NO_TRANSACTION = "25P01";

    static final String AS_OWNER = "SET LOCAL SESSION AUTHORIZATION DEFAULT";

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
        connect();
        if (used) {
            try (Statement statement = open()) {
                statement.execute(FreshSession.AUTHORIZATION + "; " + String.join("; ", FreshSession.STATEMENTS));
            }
        }
        database.verifyMark(Objects.requireNonNull(connection));
        used = false;
    }

    private void connect() throws SQLException {
        if (isLost()) {
            connection = database.connect(ConnectionPurpose.SCRIPTS);
            used = false;
        }
    }

    /**
     * Sends all statements in one go, in a session as good as new; the first that fails ends it.
     *
     * @param probe asked when they have succeeded
     * @param last what ends the transaction, sent when the others have succeeded; empty to leave it open
     * @return what they have changed
     */
    CatalogChange runTogether(List<String> statements, ChangeProbe probe, String last) throws SQLException {
        send(statements, probe);
        return ask(probe, last);
    }

    /** What makes the session as good as new. */
    List<String> fresh(ChangeProbe probe) {
        return probe.freshSession().map(List::of).orElseGet(() -> FreshSession.statements(database));
    }

    /** Whether the server takes backslashes in strings for what they are, which a script before may have changed. */
    boolean readsAsWritten() throws SQLException {
        connect();
        return Objects.requireNonNull(connection).unwrap(BaseConnection.class).getStandardConformingStrings();
    }

    /** Sends all statements in one go, in a session as good as new; the first that fails ends it. */
    void send(List<String> statements) throws SQLException {
        send(statements, ChangeProbe.NOTES_ONLY);
    }

    private void send(List<String> statements, ChangeProbe probe) throws SQLException {
        connect();
        try (Statement statement = open()) {
            statement.addBatch(FreshSession.AUTHORIZATION);
            for (String sql : fresh(probe)) {
                statement.addBatch(sql);
            }
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
        }
    }

    /** The text in the first row of each result that can have rows; empty where there is none. */
    List<String> ask(String sql) throws SQLException {
        return exchange(sql, results -> {
            List<String> answers = new ArrayList<>();
            for (ResultSet answer : results) {
                answers.add(answer.next() ? Objects.requireNonNullElse(answer.getString(1), "") : "");
            }
            return answers;
        });
    }

    /** Deferred constraints speak up first: nothing happens any more between the question and the end. */
    private CatalogChange ask(ChangeProbe probe, String last) throws SQLException {
        try {
            return exchange(
                    "SET CONSTRAINTS ALL IMMEDIATE; SAVEPOINT stepwell_probe; " + AS_OWNER + "; " + probe.sql()
                            + "; RELEASE SAVEPOINT stepwell_probe; " + last,
                    results -> answer(results, probe));
        } catch (SQLException e) {
            endWithoutAnswer(e, last);
            return CatalogChange.UNKNOWN;
        }
    }

    /** Makes sense of results. */
    interface Reading<T> {
        T of(List<ResultSet> results) throws SQLException;
    }

    /** Sends one message, and reads the results that have rows. */
    <T> T exchange(String sql, Reading<T> reading) throws SQLException {
        try (Statement statement = open()) {
            List<ResultSet> results = new ArrayList<>();
            boolean isRows = statement.execute(sql);
            while (isRows || statement.getUpdateCount() >= 0) {
                if (isRows) {
                    results.add(statement.getResultSet());
                }
                isRows = statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
            }
            return understood(results, reading);
        }
    }

    /** The statements have run, which a failure of the driver's must not hide. */
    private static <T> T understood(List<ResultSet> results, Reading<T> reading) {
        try {
            return reading.of(results);
        } catch (SQLException e) {
            throw new IllegalStateException("The answer of the server cannot be read.", e);
        }
    }

    /** The question comes last of what has rows. */
    static CatalogChange answer(List<ResultSet> results, ChangeProbe probe) throws SQLException {
        return results.isEmpty() ? CatalogChange.UNKNOWN : probe.answer(results.get(results.size() - 1));
    }

    /** The question is ours, and must not fail a script; where that was not it, there is no savepoint to go back to. */
    private void endWithoutAnswer(SQLException failure, String last) throws SQLException {
        if (isLost()) {
            throw failure;
        }
        try {
            run("ROLLBACK TO SAVEPOINT stepwell_probe");
        } catch (SQLException e) {
            failure.addSuppressed(e);
            throw failure;
        }
        run("RELEASE SAVEPOINT stepwell_probe; " + last);
    }

    void run(String sql) throws SQLException {
        try (Statement statement = open()) {
            statement.execute(sql);
        }
    }

    /** Hands the connection to code of the user's. */
    void lend(JavaCode code) throws SQLException {
        if (connection == null) {
            throw new IllegalStateException("reset() comes before the first statement");
        }
        used = true;
        code.run(connection);
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

    /** The process that serves this session. */
    int processId() throws SQLException {
        return Integer.parseInt(ask("SELECT pg_catalog.pg_backend_pid()").get(0));
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

package dev.stepwell.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one connection over which databases are made and dropped; opened again when the server has ended it. */
final class Administrator implements AutoCloseable {
    private static final int PROBE_SECONDS = 5;

    private final Endpoint endpoint;
    private final List<String> preparations;
    private @Nullable Connection connection;
    private boolean closed;

    /**
     * @param preparations run over every connection when it has been opened
     */
    Administrator(Endpoint endpoint, List<String> preparations) {
        this.endpoint = endpoint;
        this.preparations = List.copyOf(preparations);
    }

    synchronized <T> T ask(Question<T> question) throws SQLException {
        return question.over(connection());
    }

    void execute(String sql) throws SQLException {
        ask(open -> {
            try (Statement statement = open.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** A session of its own, for whoever closes it. */
    Connection another() throws SQLException {
        return endpoint.connect(endpoint.maintenance(), ConnectionPurpose.SCRIPTS);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private Connection connection() throws SQLException {
        if (closed) {
            throw ServerProblems.serverClosed();
        }
        Connection open = connection;
        if (open == null || !open.isValid(PROBE_SECONDS)) {
            open = endpoint.connect(endpoint.maintenance(), ConnectionPurpose.SCRIPTS);
            connection = open;
            prepare(open);
        }
        return open;
    }

    private void prepare(Connection fresh) throws SQLException {
        try (Statement statement = fresh.createStatement()) {
            for (String preparation : preparations) {
                statement.execute(preparation);
            }
        } catch (SQLException e) {
            connection = null;
            fresh.close();
            throw e;
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        if (connection != null) {
            connection.close();
        }
    }

    interface Question<T> {
        T over(Connection connection) throws SQLException;
    }
}

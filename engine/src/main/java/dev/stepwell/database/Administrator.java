package dev.stepwell.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The one connection over which databases are made and dropped; opened again when the server has ended it. */
final class Administrator implements AutoCloseable {
    /** Never a scratch database, so that it is never in the way of a drop or copy. */
    private static final String DATABASE = "postgres";

    private static final int PROBE_SECONDS = 5;

    private final Endpoint endpoint;
    private @Nullable Connection connection;
    private boolean closed;

    Administrator(Endpoint endpoint) {
        this.endpoint = endpoint;
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

    synchronized boolean isClosed() {
        return closed;
    }

    private Connection connection() throws SQLException {
        if (closed) {
            throw ServerProblems.serverClosed();
        }
        Connection open = connection;
        if (open == null || !open.isValid(PROBE_SECONDS)) {
            open = endpoint.connect(DATABASE, ConnectionPurpose.SCRIPTS);
            connection = open;
        }
        return open;
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

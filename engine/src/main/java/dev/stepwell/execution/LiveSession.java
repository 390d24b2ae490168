package dev.stepwell.execution;

import dev.stepwell.script.JavaCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one session of a run on a user's database. It holds the lock and runs the scripts, so that neither outlives the
 * other.
 */
final class LiveSession implements AutoCloseable {

    /** What a new session would not have; without the advisory locks, since one of them is the lock of the run. */
    static final List<String> AS_GOOD_AS_NEW = List.of(
            "CLOSE ALL",
            "SET SESSION AUTHORIZATION DEFAULT",
            "RESET ALL",
            "DEALLOCATE ALL",
            "UNLISTEN *",
            "DISCARD TEMP",
            "DISCARD SEQUENCES");

    static final String QUERY_CANCELED = "57014";

    /** The server notices within a second that this process is gone, and does not finish what nobody will commit. */
    private static final String NOTICE_DEATH =
            "SELECT set_config('client_connection_check_interval', '1s', false) WHERE version() LIKE '%linux%'";

    /** What a pool, or whoever opened the connection, has set for it. */
    private static final String SETTINGS = "SELECT name, setting FROM pg_settings WHERE source = 'session'"
            + " AND context IN ('user', 'superuser') UNION ALL SELECT 'role', current_setting('role')";

    private final Connection connection;
    private final List<String> given;
    private final boolean autoCommit;
    private volatile @Nullable Statement running;
    private volatile boolean stopped;

    LiveSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        this.given = readSettings();
    }

    /** Makes the session such as every revision shall find it. */
    void prepare(List<String> settings) throws SQLException {
        restore();
        run(NOTICE_DEATH);
        for (String setting : settings) {
            run(setting);
        }
    }

    private void restore() throws SQLException {
        for (String sql : AS_GOOD_AS_NEW) {
            tidyUp(sql);
        }
        for (String sql : given) {
            tidyUp(sql);
        }
    }

    /** Runs what can be stopped. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            running = statement;
            if (stopped) {
                throw new SQLException("stopped", QUERY_CANCELED);
            }
            statement.execute(sql);
        } finally {
            running = null;
        }
    }

    /** Runs what has to be run after a stop as well. */
    private void tidyUp(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Hands the connection to code of the user's. */
    void lend(JavaCode code) throws SQLException {
        code.run(connection);
    }

    /** The rows of a query, every value as text. */
    List<List<@Nullable String>> ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            List<List<@Nullable String>> answer = new ArrayList<>();
            while (rows.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                answer.add(row);
            }
            return answer;
        }
    }

    boolean isTrue(String query) throws SQLException {
        return "t".equals(ask(query).get(0).get(0));
    }

    /** Whatever a failure has left open; harmless when nothing is. */
    void rollBack() throws SQLException {
        if (!connection.isClosed()) {
            tidyUp("ROLLBACK");
        }
    }

    boolean isLost() throws SQLException {
        return connection.isClosed();
    }

    /** From another thread: cancels the statement that runs, and lets none begin after it. */
    void stop() throws SQLException {
        stopped = true;
        Statement current = running;
        if (current != null) {
            current.cancel();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    private List<String> readSettings() throws SQLException {
        List<String> statements = new ArrayList<>();
        for (List<@Nullable String> setting : ask(SETTINGS)) {
            String name = Objects.requireNonNull(setting.get(0));
            String value = Objects.requireNonNullElse(setting.get(1), "");
            statements.add("SELECT set_config(" + literal(name) + ", " + literal(value) + ", false)");
        }
        return List.copyOf(statements);
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Hands the connection back as it came. */
    @Override
    public void close() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        try {
            restore();
            connection.setAutoCommit(autoCommit);
        } finally {
            connection.close();
        }
    }
}

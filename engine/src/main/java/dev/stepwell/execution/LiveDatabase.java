package dev.stepwell.execution;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user's database under the lock of this run. */
final class LiveDatabase implements AutoCloseable {

    private final DatabaseConnector connector;
    private final Ledger ledger;
    private final LiveSession session;
    private @Nullable AdvisoryLock lock;

    private LiveDatabase(DatabaseConnector connector, Ledger ledger, LiveSession session) {
        this.connector = connector;
        this.ledger = ledger;
        this.session = session;
    }

    /** Connects, without the lock: for reading. */
    static LiveDatabase open(DatabaseConnector connector, Ledger ledger) {
        try {
            return new LiveDatabase(connector, ledger, new LiveSession(connector.connect()));
        } catch (SQLException e) {
            throw ConnectionProblems.notConnected(connector.description(), e);
        }
    }

    void lock(RunSettings settings, RunListener listener) {
        try {
            lock = AdvisoryLock.take(session, ledger.lockKey(), settings.lockWait(), listener);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    boolean isLocked() throws SQLException {
        return lock != null && lock.isHeld();
    }

    LiveState read() {
        try {
            return new LiveReader(session, ledger).read();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Makes the tables of the account where they are missing. */
    void ensureTables() {
        try {
            LiveReader reader = new LiveReader(session, ledger);
            if (reader.exists(ledger.versions()) && reader.exists(ledger.history())) {
                return;
            }
            String schema = ledger.versions().schema().replace("'", "''");
            if (!session.isTrue("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = '" + schema + "')")) {
                createSchema();
            }
            together(ledger.createTables());
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private void createSchema() {
        try {
            session.run(ledger.createSchema());
        } catch (SQLException e) {
            throw ConnectionProblems.noSchema(connector.description(), ledger, user(e), e);
        }
    }

    /** Writes rows that no script comes with. */
    void write(List<String> statements) {
        try {
            together(statements);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private void together(List<String> statements) throws SQLException {
        session.run("BEGIN");
        try {
            for (String sql : statements) {
                session.run(sql);
            }
            session.run("COMMIT");
        } catch (SQLException e) {
            session.rollBack();
            throw e;
        }
    }

    LiveSession session() {
        return session;
    }

    Ledger ledger() {
        return ledger;
    }

    private MigrationException refused(SQLException cause) {
        return ConnectionProblems.refused(connector.description(), ledger, user(cause), cause);
    }

    private String user(SQLException cause) {
        try {
            return session.isLost()
                    ? "?"
                    : String.valueOf(session.ask("SELECT current_user").get(0).get(0));
        } catch (SQLException e) {
            cause.addSuppressed(e);
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (SQLException e) {
            throw refused(e);
        } finally {
            end();
        }
    }

    private void end() {
        try {
            session.close();
        } catch (SQLException e) {
            throw refused(e);
        }
    }
}

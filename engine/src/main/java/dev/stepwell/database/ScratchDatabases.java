package dev.stepwell.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Makes, copies, recognises and drops the scratch databases of one server. */
final class ScratchDatabases {
    private static final int STRATEGY_SINCE = 150000;
    private static final int NAME_BYTES = 6;
    private static final Duration GRACE = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private static final String READ_MARK =
            "SELECT datname, shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = ";

    private final Endpoint endpoint;
    private final Administrator administrator;
    private final int version;
    private final RandomText random;
    private final Mark mark;
    private final Ownership ownership;
    private final Set<ScratchDatabase> open = ConcurrentHashMap.newKeySet();
    private volatile Optional<UntrustedRole.Made> untrusted = Optional.empty();

    ScratchDatabases(
            Endpoint endpoint,
            Administrator administrator,
            int version,
            RandomText random,
            Mark mark,
            Ownership ownership) {
        this.endpoint = endpoint;
        this.administrator = administrator;
        this.version = version;
        this.random = random;
        this.mark = mark;
        this.ownership = ownership;
    }

    Ownership ownership() {
        return ownership;
    }

    /** To be called before any database is made. */
    synchronized void distrustScripts() {
        if (untrusted.isEmpty()) {
            untrusted = UntrustedRole.instead(administrator, endpoint, random, mark);
        }
    }

    /** From template0, to which nobody has added anything. */
    ScratchDatabase create(String suite) {
        String name = DatabaseName.of(suite, random.hex(NAME_BYTES));
        try {
            return make(name, "template0 ENCODING 'UTF8'");
        } catch (SQLException e) {
            throw ServerProblems.refused("create database " + name, e);
        }
    }

    ScratchDatabase copy(ScratchDatabase source, String suite) {
        String name = DatabaseName.of(suite, random.hex(NAME_BYTES));
        if (!open.contains(source)) {
            throw ServerProblems.foreign(source.name());
        }
        verify(source);
        source.closeIdleConnections();
        try {
            letSessionsEnd(source.name());
            disconnect(source.name());
            return make(name, DatabaseName.quoted(source.name()));
        } catch (SQLException e) {
            throw ServerProblems.refused("copy database " + source.name() + " to " + name, e);
        }
    }

    /** One at a time: a JVM that is told to end waits for the drop that is under way. */
    synchronized void drop(ScratchDatabase database) {
        if (!open.remove(database) || administrator.isClosed()) {
            return;
        }
        verify(database);
        try {
            letSessionsEnd(database.name());
            new DatabaseDrop(administrator).drop(database.name());
        } catch (SQLException e) {
            throw ServerProblems.refused("drop database " + database.name(), e);
        }
    }

    void verify(ScratchDatabase database) {
        try {
            requireMark(database, administrator.ask(connection -> find(connection, READ_MARK + "?", database.name())));
        } catch (SQLException e) {
            throw ServerProblems.refused("read the mark of database " + database.name(), e);
        }
    }

    void verify(ScratchDatabase database, Connection connection) {
        try {
            requireMark(database, find(connection, READ_MARK + "current_database()", null));
        } catch (SQLException e) {
            throw ServerProblems.refused("read the mark of database " + database.name(), e);
        }
    }

    /** Divides by zero where the mark is missing. */
    String markGuard() {
        return "SELECT 1 / pg_catalog.count(*) FROM pg_catalog.pg_shdescription WHERE classoid ="
                + " 'pg_catalog.pg_database'::pg_catalog.regclass AND objoid = (SELECT oid FROM pg_catalog.pg_database"
                + " WHERE datname = pg_catalog.current_database()) AND description = '" + mark.comment() + "'";
    }

    /** At the end: a server of ours takes its databases with it, on another one each is dropped. */
    synchronized void end() {
        if (ownership == Ownership.GUEST) {
            dropEach(List.copyOf(open).iterator());
        }
        open.forEach(ScratchDatabase::release);
        open.clear();
        if (ownership == Ownership.GUEST && !administrator.isClosed()) {
            untrusted.ifPresent(made -> made.role().drop());
        }
        untrusted = Optional.empty();
    }

    /** Each is dropped, whatever becomes of the others. */
    private void dropEach(Iterator<ScratchDatabase> databases) {
        if (databases.hasNext()) {
            try {
                ScratchDatabase database = databases.next();
                database.release();
                drop(database);
            } finally {
                dropEach(databases);
            }
        }
    }

    private ScratchDatabase make(String name, String template) throws SQLException {
        // Copying files is two to three times faster than logging every page (measured) where nobody replays the log;
        // but it makes two checkpoints, which others on the server would feel.
        boolean byFile = version >= STRATEGY_SINCE && ownership == Ownership.OURS;
        String strategy = byFile ? " STRATEGY FILE_COPY" : "";
        String owner = untrusted.map(made -> " OWNER " + made.role().name()).orElse("");
        administrator.execute(
                "CREATE DATABASE " + DatabaseName.quoted(name) + owner + " TEMPLATE " + template + strategy);
        administrator.execute("COMMENT ON DATABASE " + DatabaseName.quoted(name) + " IS '" + mark.comment() + "'");
        ScratchDatabase database = new ScratchDatabase(
                name, untrusted.map(UntrustedRole.Made::endpoint).orElse(endpoint), this);
        open.add(database);
        return database;
    }

    /**
     * Gives sessions that were closed a moment ago the few milliseconds that they need to end. The server, where it meets
     * one, looks again after a tenth of a second only.
     */
    private void letSessionsEnd(String name) throws SQLException {
        long deadline = System.nanoTime() + GRACE.toNanos();
        administrator.ask(connection -> {
            try (PreparedStatement sessions =
                    connection.prepareStatement("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = ?)")) {
                sessions.setString(1, name);
                while (isTrue(sessions) && System.nanoTime() < deadline) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
                return true;
            }
        });
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void disconnect(String name) throws SQLException {
        new DatabaseDrop(administrator).disconnect(name);
    }

    private void requireMark(ScratchDatabase database, Optional<Found> answer) {
        Found found = answer.orElseThrow(() -> ServerProblems.missing(database.name()));
        if (!found.name().equals(database.name())) {
            throw ServerProblems.elsewhere(database.name(), found.name());
        }
        if (!mark.comment().equals(found.mark())) {
            throw ServerProblems.notOurs(database.name(), found.mark());
        }
    }

    private static Optional<Found> find(Connection connection, String sql, @Nullable String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (name != null) {
                statement.setString(1, name);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Found(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    private record Found(String name, @Nullable String mark) {}
}

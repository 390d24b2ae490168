package dev.stepwell.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that exists for one suite and is dropped when closed. It carries its creator's mark, a comment on the database with a
 * secret of the server object, without which nothing destructive is done to it. Safe for use by several threads.
 */
public final class ScratchDatabase implements AutoCloseable {
    private final String name;
    private final Endpoint endpoint;
    private final ScratchDatabases creator;
    private @Nullable HikariDataSource pool;
    private boolean closed;

    ScratchDatabase(String name, Endpoint endpoint, ScratchDatabases creator) {
        this.name = name;
        this.endpoint = endpoint;
        this.creator = creator;
    }

    /**
     * The name on the server.
     *
     * @return {@code stepwell_<suite>_<random>}, at most 63 bytes, of lower-case letters, digits and underscores
     */
    public String name() {
        return name;
    }

    /**
     * The JDBC URL with user and masked password, for people.
     *
     * @return for example {@code jdbc:postgresql://127.0.0.1:40123/stepwell_chat_1f9c?user=postgres&password=***}
     */
    public String url() {
        return endpoint.maskedUrl(name);
    }

    /**
     * The JDBC URL without credentials, for frameworks that take them apart.
     *
     * @return for example {@code jdbc:postgresql://127.0.0.1:40123/stepwell_chat_1f9c}
     */
    public String jdbcUrl() {
        return endpoint.jdbcUrl(name);
    }

    /**
     * The role that owns the database.
     *
     * @return a superuser on an embedded server
     */
    public String user() {
        return endpoint.user();
    }

    /**
     * The role's password, for frameworks that open their own connections. Do not print it.
     *
     * @return the password in clear
     */
    public String password() {
        return endpoint.password();
    }

    /**
     * Opens a connection that no one else uses.
     *
     * @param purpose how the driver and the server shall treat its statements
     * @return an open connection in autocommit mode; whoever called closes it
     * @throws DatabaseException when the database is closed or cannot be reached
     */
    public Connection connect(ConnectionPurpose purpose) {
        requireOpen();
        try {
            return endpoint.connect(name, purpose);
        } catch (SQLException e) {
            throw ServerProblems.notReached(url(), e);
        }
    }

    /**
     * A small pool for users' own tests, made at the first call and closed with the database.
     *
     * @return always the same object
     * @throws DatabaseException when the database is closed or cannot be reached
     */
    public synchronized DataSource dataSource() {
        requireOpen();
        if (pool == null) {
            pool = endpoint.pool(name);
        }
        return pool;
    }

    /**
     * Makes sure that the database of this name is still the one that its server object made.
     *
     * @throws DatabaseException with code {@link DatabaseException.Code#NOT_OURS} when it is not
     */
    public void verifyMark() {
        requireOpen();
        creator.verify(this);
    }

    /**
     * Makes sure that a connection leads to this database and that it is the one that its server object made: to be asked before
     * anything destructive is done over that connection.
     *
     * @param connection an open connection, not in a failed transaction
     * @throws DatabaseException with code {@link DatabaseException.Code#NOT_OURS} when it leads elsewhere
     */
    public void verifyMark(Connection connection) {
        creator.verify(this, connection);
    }

    /**
     * The same question as a statement, to be sent together with others at no cost of its own.
     *
     * @return SQL that fails anywhere but in this database as its server object made it; {@link #verifyMark(Connection)} then
     *     says why
     */
    public String markGuard() {
        return creator.markGuard();
    }

    /**
     * Drops the database, whoever is still connected. Doing so twice, or after the server was closed, is harmless.
     *
     * @throws DatabaseException when the database has lost its mark, or the server refuses
     */
    @Override
    public void close() {
        if (release()) {
            creator.drop(this);
        }
    }

    /** Closes what is idle in the pool, which stays usable. */
    synchronized void closeIdleConnections() {
        if (pool != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Ends the use of the database without dropping it; false when that was done before. */
    synchronized boolean release() {
        boolean first = !closed;
        closed = true;
        if (first && pool != null) {
            pool.close();
        }
        return first;
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw ServerProblems.databaseClosed(name);
        }
    }

    @Override
    public String toString() {
        return url();
    }
}

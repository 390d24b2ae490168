package dev.stepwell.execution;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes all tables of a new database at once, from entity classes for example, instead of running every revision. */
@FunctionalInterface
public interface FreshSchema {

    /**
     * Makes the tables.
     *
     * @param connection inside a transaction that is committed afterwards, together with the version rows; neither to be
     *     committed nor closed here
     * @throws SQLException when something fails; the database is left as it was
     */
    void create(Connection connection) throws SQLException;
}

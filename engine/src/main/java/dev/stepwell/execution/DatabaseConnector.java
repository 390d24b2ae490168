package dev.stepwell.execution;

import java.sql.Connection;
import java.sql.SQLException;

/** The way to a database of the user's own. */
public interface DatabaseConnector {

    /**
     * Opens a connection that nobody else uses.
     *
     * @return an open connection; whoever called closes it
     * @throws SQLException when none can be had, with the SQLSTATE that tells why
     */
    Connection connect() throws SQLException;

    /**
     * Where it leads, for people.
     *
     * @return for example {@code postgresql://app@db.example:5432/shop}; never with a password
     */
    String description();
}

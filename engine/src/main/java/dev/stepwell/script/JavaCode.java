package dev.stepwell.script;

import java.sql.Connection;
import java.sql.SQLException;

/** One direction of a revision in Java. */
@FunctionalInterface
public interface JavaCode {

    /**
     * Runs it.
     *
     * @param connection inside the transaction of the revision
     * @throws SQLException when something fails
     */
    void run(Connection connection) throws SQLException;
}

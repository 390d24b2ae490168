package dev.stepwell.walk;

import java.sql.SQLException;

/** Hands out databases in which exactly the first revisions are up. */
@FunctionalInterface
interface CleanStates {

    /** A database with exactly the first {@code count} rungs taken, if need be in place of all others. */
    WorkingDatabase take(int count) throws SQLException;
}

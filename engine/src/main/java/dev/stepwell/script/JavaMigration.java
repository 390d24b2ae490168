package dev.stepwell.script;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A revision in Java, for work on rows that SQL cannot do well. Its class has a constructor without parameters, is annotated
 * with {@link JavaRevision}, and stands on the class path in the package that is the folder of the SQL revisions.
 */
public interface JavaMigration {

    /**
     * Takes the database to the revision.
     *
     * @param connection inside the transaction of the revision; neither to be committed nor closed here
     * @throws SQLException when something fails; all of it is rolled back
     */
    void upgrade(Connection connection) throws SQLException;

    /**
     * Takes the database back. Not called when the annotation says that there is no way back.
     *
     * @param connection inside the transaction of the revision; neither to be committed nor closed here
     * @throws SQLException when something fails; all of it is rolled back
     */
    void downgrade(Connection connection) throws SQLException;
}

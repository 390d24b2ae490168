package dev.stepwell.histories.broken;

import dev.stepwell.script.JavaMigration;
import dev.stepwell.script.JavaRevision;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads a table that is not there. */
@JavaRevision(revision = "b2", revises = "a1", message = "Move rows", irreversible = "rows have moved")
public final class MoveRows implements JavaMigration {

    MoveRows() {}

    @Override
    public void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT * FROM nowhere");
        }
    }

    @Override
    public void downgrade(Connection connection) {
        throw new UnsupportedOperationException();
    }
}

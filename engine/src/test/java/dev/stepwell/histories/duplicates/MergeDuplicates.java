package dev.stepwell.histories.duplicates;

import dev.stepwell.script.JavaMigration;
import dev.stepwell.script.JavaRevision;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Gives the chats of users with one email to the first of them. */
@JavaRevision(
        revision = "b2",
        revises = "a1",
        message = "Merge users with the same email",
        created = "2025-11-04T10:00:00Z")
public final class MergeDuplicates implements JavaMigration {

    MergeDuplicates() {}

    @Override
    public void upgrade(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet pairs = query.executeQuery("SELECT u.id, min(f.id) FROM users u JOIN users f"
                        + " ON lower(f.email) = lower(u.email) AND f.id < u.id GROUP BY u.id");
                PreparedStatement move = connection.prepareStatement("UPDATE chats SET owner = ? WHERE owner = ?");
                PreparedStatement delete = connection.prepareStatement("DELETE FROM users WHERE id = ?")) {
            while (pairs.next()) {
                move.setInt(1, pairs.getInt(2));
                move.setInt(2, pairs.getInt(1));
                move.executeUpdate();
                delete.setInt(1, pairs.getInt(1));
                delete.executeUpdate();
            }
        }
    }

    @Override
    public void downgrade(Connection connection) throws SQLException {
        // The users that were merged stay merged; the schema is the same.
        connection.createStatement().close();
    }
}

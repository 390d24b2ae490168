package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class EmbeddedPostgresTest {
    @Test
    void startsAndAnswers() throws Exception {
        try (PostgresServer server = new EmbeddedPostgres().start();
                ScratchDatabase database = server.create("chat");
                Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_database()")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(database.name());
        }
    }
}

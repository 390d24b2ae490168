package dev.stepwell.cli;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Two databases on a server of their own, as a user would name them. */
final class TwoDatabases implements AutoCloseable {

    private final PostgresServer server = new EmbeddedPostgres().start();
    private final ScratchDatabase one = server.create("one");
    private final ScratchDatabase other = server.create("other");

    void run(String first, String second) throws SQLException {
        run(one, first);
        run(other, second);
    }

    String one() {
        return url(one);
    }

    String other() {
        return url(other);
    }

    String password() {
        return one.password();
    }

    /** The host and port of the server. */
    String place() {
        URI uri = URI.create(one.jdbcUrl().substring("jdbc:".length()));
        return uri.getHost() + ":" + uri.getPort();
    }

    /** One run of the command, with the password in the environment. */
    Run stepwell(String... arguments) {
        return Run.in(Path.of(""), Map.of("PGPASSWORD", one.password()), arguments);
    }

    /** The text without what differs from run to run. */
    String stable(String text) {
        return text.replace(one(), "postgresql://app@db/one").replace(other(), "postgresql://app@db/other");
    }

    private static void run(ScratchDatabase database, String script) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private String url(ScratchDatabase database) {
        return "postgresql://" + database.user() + "@" + place() + "/" + database.name();
    }

    @Override
    public void close() {
        server.close();
    }
}

package dev.stepwell.cli;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A project with two revisions and a database of its own. */
final class Workshop implements AutoCloseable {

    private final Path project;
    private final ScratchDatabase database;

    private Workshop(Path project, ScratchDatabase database) {
        this.project = project;
        this.database = database;
    }

    static Workshop open(PostgresServer server, Path project) throws IOException {
        Workshop shop = new Workshop(project, server.create("cli"));
        shop.write("a1", "", "Create users", "CREATE TABLE users (id integer)", "DROP TABLE users");
        shop.write("b2", "a1", "Add user roles", "ALTER TABLE users ADD role text", "ALTER TABLE users DROP role");
        return shop;
    }

    ScratchDatabase database() {
        return database;
    }

    Run run(String... arguments) {
        return Run.in(project, Map.of("DATABASE_URL", url()), arguments);
    }

    /** As an application with an asynchronous driver has it. */
    String url() {
        return "postgresql+asyncpg://" + database.user() + ":" + database.password() + "@" + place();
    }

    String place() {
        return database.jdbcUrl().substring("jdbc:postgresql://".length());
    }

    String shown() {
        return "postgresql://" + database.user() + "@" + place();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void write(String id, String revises, String message, String upgrade, String downgrade) throws IOException {
        Files.createDirectories(project.resolve("migrations"));
        Files.writeString(
                project.resolve("migrations").resolve(id + ".sql"),
                "-- " + message + "\n--\n-- revision: " + id + "\n-- revises: " + revises + "\n\n-- upgrade\n" + upgrade
                        + ";\n\n-- downgrade\n" + downgrade + (downgrade.isEmpty() ? "" : ";\n"));
    }

    @Override
    public void close() {
        database.close();
    }
}

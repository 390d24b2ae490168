package dev.stepwell.cli;

import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Tests of commands that talk to a database: each has a project and a database of its own, on one server. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class InAWorkshop {

    @AutoClose
    private final PostgresServer server = new EmbeddedPostgres().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path project;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Workshop shop;

    @BeforeEach
    void begin() throws IOException {
        shop = Workshop.open(server, project);
    }

    @AfterEach
    void end() {
        shop.close();
    }

    Workshop shop() {
        return shop;
    }

    Path project() {
        return project;
    }
}

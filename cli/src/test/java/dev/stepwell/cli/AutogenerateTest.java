package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code revision --autogenerate}; what it writes and prints is on the page {@code docs/guides/models.md}. */
class AutogenerateTest {

    private final Path project;

    AutogenerateTest(@TempDir Path project) {
        this.project = project;
    }

    @BeforeEach
    void history() throws IOException {
        Path migrations = Files.createDirectories(project.resolve("migrations"));
        Files.writeString(migrations.resolve("a1_create_things.sql"), """
                -- Create things
                --
                -- revision: a1
                -- revises:

                -- upgrade
                CREATE TABLE things (id integer);

                -- downgrade
                DROP TABLE things;
                """);
        Files.writeString(project.resolve("schema.sql"), "CREATE TABLE things (id integer, name text);\n");
    }

    @Test
    void needsAModel() {
        assertThat(autogenerate())
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: No model is named. Give --entities com.example.model --class-path"
                                + " target/classes:..., or --entities schema.sql, or write entities=... into"
                                + " stepwell.properties.\n"));
    }

    @Test
    void needsAClassPathThatExists() {
        assertThat(autogenerate("--entities", "com.example.Thing", "--class-path", "target/classes"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: There is no target/classes, which the class path names. Compile the classes first, or"
                                + " correct --class-path.\n"));
    }

    @Test
    void needsClassesThatExist() {
        assertThat(autogenerate("--entities", "com.example.Thing"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: There is no class com.example.Thing on the class path. Correct the name, or compile the"
                                + " class and name its folder with --class-path.\n"));
    }

    @Test
    void writesWhatASchemaInSqlHasMore() throws IOException {
        Run run = autogenerate("--entities", "schema.sql", "--rev-id", "b2");

        assertThat(run).isEqualTo(new Run(0, """
                        Found:
                          missing-column: Column public.things.name is missing from the migrated schema.
                        Wrote migrations/b2_name_things.sql; review it before it is run.
                        """, ""));
        assertThat(project.resolve("migrations/b2_name_things.sql")).hasContent("""
                -- Name things
                --
                -- revision:   b2
                -- revises:    a1
                -- created:    2025-11-04T10:00:00Z

                -- upgrade
                ALTER TABLE public.things ADD COLUMN name text;

                -- downgrade
                ALTER TABLE public.things DROP COLUMN name;
                """);
    }

    @Test
    void tellsProgramsTheSame() {
        assertThat(autogenerate("--entities", "schema.sql", "--rev-id", "b2", "--format", "json")
                        .out())
                .isEqualTo(
                        "{\"changes\":[{\"code\":\"missing-column\",\"path\":\"public.things.name\",\"message\":\"Column"
                                + " public.things.name is missing from the migrated schema.\"}],\"revision\":\"b2\",\"file\":"
                                + "\"migrations/b2_name_things.sql\"}\n");
    }

    @Test
    void refusesADatabaseThatLacksRevisions() {
        try (PostgresServer server = new EmbeddedPostgres().start();
                ScratchDatabase database = server.create("pending")) {
            String url = "postgresql://" + database.user() + ":" + database.password() + "@"
                    + database.jdbcUrl().substring("jdbc:postgresql://".length());

            Run run = autogenerate("--entities", "schema.sql", "--url", url);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("stepwell: Target database is not up to date: ")
                    .endsWith(
                            " is at base, and 1 revision is pending, which a new one would repeat. Run `stepwell upgrade"
                                    + " heads` first, or leave out --url to compare with what all revisions lead to.\n");

            Run.in(project, "upgrade", "head", "--url", url);
            assertThat(autogenerate("--entities", "schema.sql", "--url", url, "--rev-id", "b2")
                            .out())
                    .endsWith("Wrote migrations/b2_name_things.sql; review it before it is run.\n");
        }
    }

    private Run autogenerate(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "revision";
        arguments[1] = "--autogenerate";
        arguments[2] = "-m";
        arguments[3] = "Name things";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.in(project, arguments);
    }
}

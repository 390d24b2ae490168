package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The commands that talk to a database, on a real one. */
@TestInstance(Lifecycle.PER_CLASS)
class WorkflowTest {

    @AutoClose
    private final PostgresServer server = new EmbeddedPostgres().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path project;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ScratchDatabase database;

    @BeforeEach
    void begin() throws IOException {
        database = server.create("cli");
        write("a1", "", "Create users", "CREATE TABLE users (id integer)", "DROP TABLE users");
        write("b2", "a1", "Add user roles", "ALTER TABLE users ADD role text", "ALTER TABLE users DROP role");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void upgradeRunsWhatIsPending() {
        assertThat(run("upgrade", "head")).isEqualTo(new Run(0, "The database is at b2 now, it was at base.\n", """
                        Running upgrade <base> -> a1, Create users
                        Running upgrade a1 -> b2, Add user roles
                        """));
        assertThat(run("upgrade", "head")).isEqualTo(new Run(0, "Nothing to do: the database is at b2.\n", ""));
    }

    @Test
    void upgradeTakesSteps() {
        assertThat(run("upgrade", "+1").out()).isEqualTo("The database is at a1 now, it was at base.\n");
        assertThat(run("upgrade", "b2").out()).isEqualTo("The database is at b2 now, it was at a1.\n");
    }

    @Test
    void upgradeIsJsonToo() {
        assertThat(run("upgrade", "head", "--format", "json").out())
                .matches("\\{\"steps\":\\[\\{\"revision\":\"a1\",\"direction\":\"upgrade\"},"
                        + "\\{\"revision\":\"b2\",\"direction\":\"upgrade\"}],"
                        + "\"before\":\\[],\"heads\":\\[\"b2\"],\"millis\":\\d+}\n");
    }

    @Test
    void downgradeTakesRevisionsBack() {
        run("upgrade", "head");

        assertThat(run("downgrade", "-1"))
                .isEqualTo(new Run(
                        0,
                        "The database is at a1 now, it was at b2.\n",
                        "Running downgrade b2 -> a1, Add user roles\n"));
        assertThat(run("downgrade", "base").out()).isEqualTo("The database is at base now, it was at a1.\n");
    }

    @Test
    void currentTellsWhereTheDatabaseIs() {
        assertThat(run("current"))
                .isEqualTo(new Run(
                        0,
                        "",
                        "The database " + shown() + " has no table public.stepwell_version: no revision was ever run on"
                                + " it.\n"));
        run("upgrade", "a1");
        assertThat(run("current")).isEqualTo(new Run(0, "a1\n", ""));
        run("upgrade", "head");
        assertThat(run("current")).isEqualTo(new Run(0, "b2 (head)\n", ""));
    }

    @Test
    void currentChecksThatNothingIsPending() {
        run("upgrade", "a1");

        assertThat(run("current", "--check-heads"))
                .isEqualTo(new Run(
                        1,
                        "a1\n",
                        "Database is not on all head revisions; `stepwell upgrade heads` runs what is pending.\n"));
        run("upgrade", "head");
        assertThat(run("current", "--check-heads").status()).isZero();
    }

    @Test
    void currentTellsMoreAndWhereTheSettingsComeFrom() {
        run("upgrade", "a1");

        assertThat(run("current", "--verbose")).isEqualTo(new Run(0, """
                Rev: a1 (current)
                Parent: <base>
                Path: %s/migrations/a1.sql

                    Create users
                """.formatted(project), """
                url = %1$s (DATABASE_URL)
                password = **** (DATABASE_URL)
                Current revision(s) for %1$s:
                """.formatted(shown())));
    }

    @Test
    void historyMarksWhereTheDatabaseIs() {
        run("upgrade", "a1");

        assertThat(run("history", "-i").out()).isEqualTo("""
                a1 -> b2 (head), Add user roles
                <base> -> a1 (current), Create users
                """);
        assertThat(run("history", "-r", "current:").out()).isEqualTo("""
                a1 -> b2 (head), Add user roles
                <base> -> a1, Create users
                """);
        assertThat(run("show", "current").out()).startsWith("Rev: a1\n");
    }

    @Test
    void checkListsWhatIsPending() {
        assertThat(run("check")).isEqualTo(new Run(1, """
                Target database is not up to date: it is at base, and 2 revisions are pending. Run `stepwell upgrade heads`.
                  <base> -> a1, Create users
                  a1 -> b2, Add user roles
                """, ""));
        run("upgrade", "head");
        assertThat(run("check")).isEqualTo(new Run(0, "No pending migrations: the database is at b2.\n", ""));
    }

    @Test
    void checkTellsWhereTheDatabaseDriftsFromTheModel() throws IOException, SQLException {
        Files.writeString(project.resolve("schema.sql"), "CREATE TABLE users (id integer, role text, email text);");
        run("upgrade", "head");

        assertThat(run("check", "--entities", "schema.sql")).isEqualTo(new Run(1, """
                No pending migrations: the database is at b2.
                The database drifts from the model; `stepwell revision --autogenerate -m ...` writes the revision that is\
                 missing:
                  missing-column: Column public.users.email is missing from the migrated schema.
                """, ""));

        execute("ALTER TABLE users ADD email text");
        assertThat(run("check", "--entities", "schema.sql")).isEqualTo(new Run(0, """
                No pending migrations: the database is at b2.
                No drift: the database has what the model asks for.
                """, ""));
    }

    @Test
    void stampAdoptsADatabaseThatHasTheTables() throws SQLException {
        execute("CREATE TABLE users (id integer)");

        assertThat(run("upgrade", "head")).isEqualTo(new Run(1, "", """
                Running upgrade <base> -> a1, Create users
                stepwell: The upgrade of a1 Create users failed at %s/migrations/a1.sql:7.
                  server: relation "users" already exists (SQLSTATE 42P07)
                  sql:    CREATE TABLE users (id integer)
                It was rolled back. The database is at base. If the database had its tables before it had migrations,\
                 adopt it: `stepwell stamp ID` with the revision that it corresponds to.
                """.formatted(project)));
        assertThat(run("stamp", "a1").out()).isEqualTo("The database is at a1 now, it was at base.\n");
        assertThat(run("upgrade", "head").out()).isEqualTo("The database is at b2 now, it was at a1.\n");
    }

    @Test
    void stampSaysWhatItAccepts() throws IOException {
        run("upgrade", "head");
        write("b2", "a1", "Add user roles", "ALTER TABLE users ADD role varchar", "ALTER TABLE users DROP role");

        assertThat(run("check").err())
                .startsWith("stepwell: The upgrade of a revision that this database has was edited since:\n  b2 (");
        assertThat(run("stamp", "head"))
                .isEqualTo(new Run(
                        0,
                        "The database is still at b2.\n",
                        "Accepted as it is now: b2 (" + project + "/migrations/b2.sql).\n"));
        assertThat(run("check").status()).isZero();
    }

    @Test
    void whatBrokeOffIsToldUntilAStampSettlesIt() throws IOException {
        run("upgrade", "a1");
        Files.writeString(project.resolve("migrations/b2.sql"), """
                -- Index users
                --
                -- revision: b2
                -- revises: a1

                -- upgrade: no-transaction
                CREATE INDEX CONCURRENTLY ON users (id);
                DROP TABLE nothing;
                """);
        run("upgrade", "head");

        assertThat(run("check").err()).startsWith("stepwell: An earlier upgrade of b2, begun by " + database.user());
        assertThat(run("current", "--format", "json").out())
                .contains("\"brokenOff\":[{\"revision\":\"b2\",\"action\":\"upgrade\",\"by\":\"" + database.user()
                        + "\"");
        assertThat(run("stamp", "a1"))
                .isEqualTo(new Run(
                        0, "The database is still at a1.\n", "Settled: the upgrade of b2 that broke off half-way.\n"));
        assertThat(run("current", "--format", "json").out()).endsWith("\"brokenOff\":[]}\n");
    }

    @Test
    void errorsAreJsonWhereJsonIsAskedFor() throws IOException {
        write("b2", "a1", "Add user roles", "ALTER TABLE nothing ADD role text", "");

        assertThat(run("upgrade", "head", "--format", "json"))
                .isEqualTo(new Run(
                        1,
                        "{\"error\":{\"code\":\"revision-failed\",\"message\":\"The upgrade of b2 Add user roles failed at "
                                + project + "/migrations/b2.sql:7.\\n  server: relation \\\"nothing\\\" does not exist"
                                + " (SQLSTATE 42P01)\\n  sql:    ALTER TABLE nothing ADD role text\\nIt was rolled back. The"
                                + " database is at a1. Correct the cause, and run the command again.\",\"revisions\":[\"b2\"],"
                                + "\"sqlState\":\"42P01\",\"statement\":\"ALTER TABLE nothing ADD role text\",\"file\":\""
                                + project + "/migrations/b2.sql\",\"line\":7}}\n",
                        "Running upgrade <base> -> a1, Create users\nRunning upgrade a1 -> b2, Add user roles\n"));
        assertThat(Run.in(project, "current", "--format", "json", "--url", "mysql://x/y")
                        .out())
                .startsWith(
                        "{\"error\":{\"code\":\"configuration\",\"message\":\"The text given is no URL of a PostgreSQL");
    }

    @Test
    void stampForgetsRowsThatNoFileHas() throws SQLException, IOException {
        run("upgrade", "head");
        Files.delete(project.resolve("migrations/b2.sql"));

        assertThat(run("upgrade", "head"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Can't locate revision identified by 'b2': the version table holds this row, but no file"
                                + " has that id. Check out the files"
                                + " that the database was migrated with, or run `stepwell stamp --purge ID`, which"
                                + " forgets all rows, writes that of ID, and changes nothing else.\n"));
        assertThat(run("stamp", "--purge", "a1").out()).isEqualTo("The database is at a1 now, it was at b2.\n");
    }

    @Test
    void twoHeadsAreListedWithTheCommandThatMergesThem() throws IOException {
        write("c3", "a1", "Add user names", "ALTER TABLE users ADD name text", "");

        assertThat(run("upgrade", "head"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "stepwell: Multiple head revisions are present for given argument 'head'; please specify a specific"
                                        + " target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all"
                                        + " heads. Heads: b2 (" + project + "/migrations/b2.sql), c3 (" + project
                                        + "/migrations/c3.sql). To make them one: `stepwell merge -m \"merge heads\" b2 c3`.\n"));
        assertThat(run("upgrade", "heads").out()).isEqualTo("The database is at b2, c3 now, it was at base.\n");
    }

    @Test
    void sqlIsPrintedWithoutADatabase() {
        Run run = Run.in(project, "upgrade", "a1:b2", "--sql");

        assertThat(run.out())
                .startsWith("-- Takes a database from a1 to b2. For psql.\n\\set ON_ERROR_STOP on\n")
                .contains("""

                -- Running upgrade a1 -> b2, Add user roles
                CLOSE ALL;
                SET SESSION AUTHORIZATION DEFAULT;
                RESET ALL;
                DEALLOCATE ALL;
                UNLISTEN *;
                DISCARD TEMP;
                DISCARD SEQUENCES;
                SET TIME ZONE 'UTC';
                BEGIN;
                ALTER TABLE users ADD role text;
                DELETE FROM "public"."stepwell_version" WHERE revision = 'a1';
                INSERT INTO "public"."stepwell_version" (revision) VALUES ('b2');
                """);
        assertThat(run.status()).isZero();
    }

    @Test
    void sqlOfADowngradeNeedsToKnowWhereItBegins() {
        assertThat(Run.in(project, "downgrade", "base", "--sql").complaint())
                .isEqualTo("downgrade with --sql requires <fromrev>:<torev>: without a database nobody knows where it"
                        + " begins. Write `stepwell downgrade FROM:base --sql`; `stepwell current` tells FROM.");
        assertThat(Run.in(project, "downgrade", "b2:a1", "--sql").out()).contains("ALTER TABLE users DROP role;\n");
    }

    @Test
    void aDatabaseMustBeNamed() {
        assertThat(Run.in(project, "upgrade", "head"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: No database is named. Give --url postgresql://user@host/name, set DATABASE_URL in the"
                                + " environment or in .env, or write url=... into stepwell.properties.\n"));
    }

    @Test
    void aServerMustAnswer() {
        Run run = Run.in(project, "upgrade", "head", "--url", "postgresql://app:secret@127.0.0.1:1/shop");

        assertThat(run.err())
                .startsWith("stepwell: Cannot connect to postgresql://app@127.0.0.1:1/shop: ")
                .doesNotContain("secret");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void theDatabaseMustExist() {
        String missing = url().replace(database.name(), "nowhere");

        Run run = Run.in(project, "upgrade", "head", "--url", missing);

        assertThat(run.err()).contains("database \"nowhere\" does not exist (SQLSTATE 3D000)");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void theUserMustBeAllowedToKeepTheVersionTable() throws SQLException {
        execute("CREATE ROLE app_" + database.name() + " LOGIN PASSWORD 'it''s me'");
        String url = "postgresql://app_" + database.name() + ":it%27s%20me@" + place();

        Run run = Run.in(project, "upgrade", "head", "--url", url);

        assertThat(run)
                .isEqualTo(new Run(
                        3,
                        "",
                        "stepwell: User app_" + database.name() + " may not keep the version table"
                                + " \"public\".\"stepwell_version\" in " + url.replace(":it%27s%20me", "")
                                + ": permission denied for schema public (SQLSTATE 42501). Nothing was run. Let"
                                + " an owner run `GRANT USAGE, CREATE ON SCHEMA \"public\" TO \"app_" + database.name()
                                + "\"`, or name a schema that this user may create tables in (--version-schema).\n"));
        execute("DROP ROLE app_" + database.name());
    }

    @Test
    void theSchemaOfTheVersionTableMustBeThereOrBeMade() throws SQLException {
        execute("CREATE ROLE app_" + database.name() + " LOGIN PASSWORD 'secret'");
        String user = "app_" + database.name();

        Run run = Run.in(
                project,
                "upgrade",
                "head",
                "--version-schema",
                "ops",
                "--url",
                "postgresql://" + user + ":secret@" + place());

        assertThat(run)
                .isEqualTo(new Run(
                        3,
                        "",
                        "stepwell: User " + user
                                + " may not make the schema \"ops\" for the version table in postgresql://"
                                + user + "@" + place() + ": permission denied for database " + database.name()
                                + " (SQLSTATE 42501). Nothing was run. Let an owner run `CREATE SCHEMA \"ops\""
                                + " AUTHORIZATION \"" + user + "\"`, or name a schema that is there"
                                + " (--version-schema).\n"));
        execute("DROP ROLE " + user);
    }

    @Test
    void timesAreRefusedThatAreNone() {
        assertThat(run("upgrade", "head", "--lock-wait", "soon").err())
                .isEqualTo(
                        "stepwell: lock-wait is 'soon' (--lock-wait), which is no time. Write 500ms, 30s or 5min.\n");
        assertThat(run("upgrade", "head", "--transaction", "none").err())
                .isEqualTo("stepwell: transaction is 'none' (--transaction). Write revision, for a transaction each, or"
                        + " all, for one.\n");
    }

    private Run run(String... arguments) {
        return Run.in(project, Map.of("DATABASE_URL", url()), arguments);
    }

    /** As an application with an asynchronous driver has it. */
    private String url() {
        return "postgresql+asyncpg://" + database.user() + ":" + database.password() + "@" + place();
    }

    private String place() {
        return database.jdbcUrl().substring("jdbc:postgresql://".length());
    }

    private String shown() {
        return "postgresql://" + database.user() + "@" + place();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(String id, String revises, String message, String upgrade, String downgrade) throws IOException {
        Files.createDirectories(project.resolve("migrations"));
        Files.writeString(
                project.resolve("migrations").resolve(id + ".sql"),
                "-- " + message + "\n--\n-- revision: " + id + "\n-- revises: " + revises + "\n\n-- upgrade\n" + upgrade
                        + ";\n\n-- downgrade\n" + downgrade + (downgrade.isEmpty() ? "" : ";\n"));
    }
}

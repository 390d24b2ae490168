package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the commands that talk to a database say when something is wrong with it, or with what they were told. */
class WorkflowProblemsTest extends InAWorkshop {

    @Test
    void errorsAreJsonWhereJsonIsAskedFor() throws IOException {
        shop().write("b2", "a1", "Add user roles", "ALTER TABLE nothing ADD role text", "");

        assertThat(shop().run("upgrade", "head", "--format", "json"))
                .isEqualTo(new Run(
                        1,
                        "{\"error\":{\"code\":\"revision-failed\",\"message\":\"The upgrade of b2 Add user roles failed at "
                                + project()
                                + "/migrations/b2.sql:7.\\n  server: relation \\\"nothing\\\" does not exist"
                                + " (SQLSTATE 42P01)\\n  sql:    ALTER TABLE nothing ADD role text\\nIt was rolled back. The"
                                + " database is at a1. Correct the cause, and run the command again.\",\"revisions\":[\"b2\"],"
                                + "\"sqlState\":\"42P01\",\"statement\":\"ALTER TABLE nothing ADD role text\",\"file\":\""
                                + project() + "/migrations/b2.sql\",\"line\":7}}\n",
                        "Running upgrade <base> -> a1, Create users\nRunning upgrade a1 -> b2, Add user roles\n"));
        assertThat(Run.in(project(), "current", "--format", "json", "--url", "mysql://x/y")
                        .out())
                .startsWith(
                        "{\"error\":{\"code\":\"configuration\",\"message\":\"The text given is no URL of a PostgreSQL");
    }

    @Test
    void aDatabaseMustBeNamed() {
        assertThat(Run.in(project(), "upgrade", "head"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: No database is named. Give --url postgresql://user@host/name, set DATABASE_URL in the"
                                + " environment or in .env, or write url=... into stepwell.properties.\n"));
    }

    @Test
    void aServerMustAnswer() {
        Run run = Run.in(project(), "upgrade", "head", "--url", "postgresql://app:secret@127.0.0.1:1/shop");

        assertThat(run.err())
                .startsWith("stepwell: Cannot connect to postgresql://app@127.0.0.1:1/shop: ")
                .doesNotContain("secret");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void theDatabaseMustExist() {
        String missing = shop().url().replace(shop().database().name(), "nowhere");

        Run run = Run.in(project(), "upgrade", "head", "--url", missing);

        assertThat(run.err()).contains("database \"nowhere\" does not exist (SQLSTATE 3D000)");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void theUserMustBeAllowedToKeepTheVersionTable() throws SQLException {
        shop().execute("CREATE ROLE app_" + shop().database().name() + " LOGIN PASSWORD 'it''s me'");
        String url = "postgresql://app_" + shop().database().name() + ":it%27s%20me@" + shop().place();

        Run run = Run.in(project(), "upgrade", "head", "--url", url);

        assertThat(run)
                .isEqualTo(new Run(
                        3,
                        "",
                        "stepwell: User app_" + shop().database().name() + " may not keep the version table"
                                + " \"public\".\"stepwell_version\" in " + url.replace(":it%27s%20me", "")
                                + ": permission denied for schema public (SQLSTATE 42501). Nothing was run. Let"
                                + " an owner run `GRANT USAGE, CREATE ON SCHEMA \"public\" TO \"app_"
                                + shop().database().name()
                                + "\"`, or name a schema that this user may create tables in (--version-schema).\n"));
        shop().execute("DROP ROLE app_" + shop().database().name());
    }

    @Test
    void theSchemaOfTheVersionTableMustBeThereOrBeMade() throws SQLException {
        shop().execute("CREATE ROLE app_" + shop().database().name() + " LOGIN PASSWORD 'secret'");
        String user = "app_" + shop().database().name();

        Run run = Run.in(
                project(),
                "upgrade",
                "head",
                "--version-schema",
                "ops",
                "--url",
                "postgresql://" + user + ":secret@" + shop().place());

        assertThat(run)
                .isEqualTo(new Run(
                        3,
                        "",
                        "stepwell: User " + user
                                + " may not make the schema \"ops\" for the version table in postgresql://"
                                + user + "@" + shop().place() + ": permission denied for database "
                                + shop().database().name()
                                + " (SQLSTATE 42501). Nothing was run. Let an owner run `CREATE SCHEMA \"ops\""
                                + " AUTHORIZATION \"" + user + "\"`, or name a schema that is there"
                                + " (--version-schema).\n"));
        shop().execute("DROP ROLE " + user);
    }

    @Test
    void timesAreRefusedThatAreNone() {
        assertThat(shop().run("upgrade", "head", "--lock-wait", "soon").err())
                .isEqualTo(
                        "stepwell: lock-wait is 'soon' (--lock-wait), which is no time. Write 500ms, 30s or 5min.\n");
        assertThat(shop().run("upgrade", "head", "--transaction", "none").err())
                .isEqualTo("stepwell: transaction is 'none' (--transaction). Write revision, for a transaction each, or"
                        + " all, for one.\n");
    }
}

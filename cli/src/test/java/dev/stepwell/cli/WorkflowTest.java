package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The commands that talk to a database, on a real one. */
class WorkflowTest extends InAWorkshop {

    @Test
    void upgradeRunsWhatIsPending() {
        assertThat(shop().run("upgrade", "head"))
                .isEqualTo(new Run(0, "The database is at b2 now, it was at base.\n", """
                        Running upgrade <base> -> a1, Create users
                        Running upgrade a1 -> b2, Add user roles
                        """));
        assertThat(shop().run("upgrade", "head")).isEqualTo(new Run(0, "Nothing to do: the database is at b2.\n", ""));
    }

    @Test
    void upgradeTakesSteps() {
        assertThat(shop().run("upgrade", "+1").out()).isEqualTo("The database is at a1 now, it was at base.\n");
        assertThat(shop().run("upgrade", "b2").out()).isEqualTo("The database is at b2 now, it was at a1.\n");
    }

    @Test
    void upgradeIsJsonToo() {
        assertThat(shop().run("upgrade", "head", "--format", "json").out())
                .matches("\\{\"steps\":\\[\\{\"revision\":\"a1\",\"direction\":\"upgrade\"},"
                        + "\\{\"revision\":\"b2\",\"direction\":\"upgrade\"}],"
                        + "\"before\":\\[],\"heads\":\\[\"b2\"],\"millis\":\\d+}\n");
    }

    @Test
    void downgradeTakesRevisionsBack() {
        shop().run("upgrade", "head");

        assertThat(shop().run("downgrade", "-1"))
                .isEqualTo(new Run(
                        0,
                        "The database is at a1 now, it was at b2.\n",
                        "Running downgrade b2 -> a1, Add user roles\n"));
        assertThat(shop().run("downgrade", "base").out()).isEqualTo("The database is at base now, it was at a1.\n");
    }

    @Test
    void currentTellsWhereTheDatabaseIs() {
        assertThat(shop().run("current"))
                .isEqualTo(new Run(
                        0,
                        "",
                        "The database " + shop().shown()
                                + " has no table public.stepwell_version: no revision was ever run on" + " it.\n"));
        shop().run("upgrade", "a1");
        assertThat(shop().run("current")).isEqualTo(new Run(0, "a1\n", ""));
        shop().run("upgrade", "head");
        assertThat(shop().run("current")).isEqualTo(new Run(0, "b2 (head)\n", ""));
    }

    @Test
    void currentChecksThatNothingIsPending() {
        shop().run("upgrade", "a1");

        assertThat(shop().run("current", "--check-heads"))
                .isEqualTo(new Run(
                        1,
                        "a1\n",
                        "Database is not on all head revisions; `stepwell upgrade heads` runs what is pending.\n"));
        shop().run("upgrade", "head");
        assertThat(shop().run("current", "--check-heads").status()).isZero();
    }

    @Test
    void currentTellsMoreAndWhereTheSettingsComeFrom() {
        shop().run("upgrade", "a1");

        assertThat(shop().run("current", "--verbose"))
                .isEqualTo(new Run(0, """
                Rev: a1 (current)
                Parent: <base>
                Path: %s/migrations/a1.sql

                    Create users
                """.formatted(project()), """
                url = %1$s (DATABASE_URL)
                password = **** (DATABASE_URL)
                Current revision(s) for %1$s:
                """.formatted(shop().shown())));
    }

    @Test
    void historyMarksWhereTheDatabaseIs() {
        shop().run("upgrade", "a1");

        assertThat(shop().run("history", "-i").out()).isEqualTo("""
                a1 -> b2 (head), Add user roles
                <base> -> a1 (current), Create users
                """);
        assertThat(shop().run("history", "-r", "current:").out()).isEqualTo("""
                a1 -> b2 (head), Add user roles
                <base> -> a1, Create users
                """);
        assertThat(shop().run("show", "current").out()).startsWith("Rev: a1\n");
    }

    @Test
    void checkListsWhatIsPending() {
        assertThat(shop().run("check")).isEqualTo(new Run(1, """
                Target database is not up to date: it is at base, and 2 revisions are pending. Run `stepwell upgrade heads`.
                  <base> -> a1, Create users
                  a1 -> b2, Add user roles
                """, ""));
        shop().run("upgrade", "head");
        assertThat(shop().run("check")).isEqualTo(new Run(0, "No pending migrations: the database is at b2.\n", ""));
    }

    @Test
    void checkTellsWhereTheDatabaseDriftsFromTheModel() throws IOException, SQLException {
        Files.writeString(project().resolve("schema.sql"), "CREATE TABLE users (id integer, role text, email text);");
        shop().run("upgrade", "head");

        assertThat(shop().run("check", "--entities", "schema.sql")).isEqualTo(new Run(1, """
                No pending migrations: the database is at b2.
                The database drifts from the model; `stepwell revision --autogenerate -m ...` writes the revision that is\
                 missing:
                  missing-column: Column public.users.email is missing from the migrated schema.
                """, ""));

        shop().execute("ALTER TABLE users ADD email text");
        assertThat(shop().run("check", "--entities", "schema.sql")).isEqualTo(new Run(0, """
                No pending migrations: the database is at b2.
                No drift: the database has what the model asks for.
                """, ""));
    }

    @Test
    void stampAdoptsADatabaseThatHasTheTables() throws SQLException {
        shop().execute("CREATE TABLE users (id integer)");

        assertThat(shop().run("upgrade", "head")).isEqualTo(new Run(1, "", """
                Running upgrade <base> -> a1, Create users
                stepwell: The upgrade of a1 Create users failed at %s/migrations/a1.sql:7.
                  server: relation "users" already exists (SQLSTATE 42P07)
                  sql:    CREATE TABLE users (id integer)
                It was rolled back. The database is at base. If the database had its tables before it had migrations,\
                 adopt it: `stepwell stamp ID` with the revision that it corresponds to.
                """.formatted(project())));
        assertThat(shop().run("stamp", "a1").out()).isEqualTo("The database is at a1 now, it was at base.\n");
        assertThat(shop().run("upgrade", "head").out()).isEqualTo("The database is at b2 now, it was at a1.\n");
    }

    @Test
    void stampSaysWhatItAccepts() throws IOException {
        shop().run("upgrade", "head");
        shop().write("b2", "a1", "Add user roles", "ALTER TABLE users ADD role varchar", "ALTER TABLE users DROP role");

        assertThat(shop().run("check").err())
                .startsWith("stepwell: The upgrade of a revision that this database has was edited since:\n  b2 (");
        assertThat(shop().run("stamp", "head"))
                .isEqualTo(new Run(
                        0,
                        "The database is still at b2.\n",
                        "Accepted as it is now: b2 (" + project() + "/migrations/b2.sql).\n"));
        assertThat(shop().run("check").status()).isZero();
    }

    @Test
    void whatBrokeOffIsToldUntilAStampSettlesIt() throws IOException {
        shop().run("upgrade", "a1");
        Files.writeString(project().resolve("migrations/b2.sql"), """
                -- Index users
                --
                -- revision: b2
                -- revises: a1

                -- upgrade: no-transaction
                CREATE INDEX CONCURRENTLY ON users (id);
                DROP TABLE nothing;
                """);
        shop().run("upgrade", "head");

        assertThat(shop().run("check").err())
                .startsWith("stepwell: An earlier upgrade of b2, begun by "
                        + shop().database().user());
        assertThat(shop().run("current", "--format", "json").out())
                .contains("\"brokenOff\":[{\"revision\":\"b2\",\"action\":\"upgrade\",\"by\":\""
                        + shop().database().user() + "\"");
        assertThat(shop().run("stamp", "a1"))
                .isEqualTo(new Run(
                        0, "The database is still at a1.\n", "Settled: the upgrade of b2 that broke off half-way.\n"));
        assertThat(shop().run("current", "--format", "json").out()).endsWith("\"brokenOff\":[]}\n");
    }

    @Test
    void stampForgetsRowsThatNoFileHas() throws SQLException, IOException {
        shop().run("upgrade", "head");
        Files.delete(project().resolve("migrations/b2.sql"));

        assertThat(shop().run("upgrade", "head"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Can't locate revision identified by 'b2': the version table holds this row, but no file"
                                + " has that id. Check out the files"
                                + " that the database was migrated with, or run `stepwell stamp --purge ID`, which"
                                + " forgets all rows, writes that of ID, and changes nothing else.\n"));
        assertThat(shop().run("stamp", "--purge", "a1").out()).isEqualTo("The database is at a1 now, it was at b2.\n");
    }

    @Test
    void twoHeadsAreListedWithTheCommandThatMergesThem() throws IOException {
        shop().write("c3", "a1", "Add user names", "ALTER TABLE users ADD name text", "");

        assertThat(shop().run("upgrade", "head"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "stepwell: Multiple head revisions are present for given argument 'head'; please specify a specific"
                                        + " target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all"
                                        + " heads. Heads: b2 (" + project() + "/migrations/b2.sql), c3 (" + project()
                                        + "/migrations/c3.sql). To make them one: `stepwell merge -m \"merge heads\" b2 c3`.\n"));
        assertThat(shop().run("upgrade", "heads").out()).isEqualTo("The database is at b2, c3 now, it was at base.\n");
    }

    @Test
    void sqlIsPrintedWithoutADatabase() {
        Run run = Run.in(project(), "upgrade", "a1:b2", "--sql");

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
        assertThat(Run.in(project(), "downgrade", "base", "--sql").complaint())
                .isEqualTo("downgrade with --sql requires <fromrev>:<torev>: without a database nobody knows where it"
                        + " begins. Write `stepwell downgrade FROM:base --sql`; `stepwell current` tells FROM.");
        assertThat(Run.in(project(), "downgrade", "b2:a1", "--sql").out()).contains("ALTER TABLE users DROP role;\n");
    }
}

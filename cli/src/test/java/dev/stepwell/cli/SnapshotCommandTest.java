package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stepwell snapshot} prints, and how it ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotCommandTest {

    private static final String SCRIPT = "CREATE TABLE users (id int PRIMARY KEY, email text);"
            + " CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT\n1';";

    private final TwoDatabases databases = new TwoDatabases();

    @BeforeAll
    void makesEqualDatabases() throws SQLException {
        databases.run(SCRIPT, "CREATE TABLE hole (); DROP TABLE hole; " + SCRIPT);
    }

    @AfterAll
    void endsTheServer() {
        databases.close();
    }

    @Test
    void printsJson() {
        Run run = databases.stepwell("snapshot", "--url", databases.one());

        assertThat(run.out())
                .startsWith("{\n  \"formatVersion\": 1,\n  \"postgresql\": 17,\n")
                .endsWith("}\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void writesEqualFilesForEqualDatabases(@TempDir Path directory) throws IOException {
        Path one = directory.resolve("one.json");
        Path other = directory.resolve("other.json");

        assertThat(databases.stepwell("snapshot", "--url", databases.one(), "--output", one.toString()))
                .isEqualTo(new Run(0, "", ""));
        databases.stepwell("snapshot", "--url", databases.other(), "--format", "json", "--output", other.toString());

        assertThat(Files.readString(one)).isNotEmpty().isEqualTo(Files.readString(other));
    }

    @Test
    void printsAnOutline() {
        Run run = databases.stepwell("snapshot", "--url", databases.one(), "--format", "text");

        assertThat(databases.stable(run.out())).isEqualTo("""
                postgresql://app@db/one (PostgreSQL 17, 9 objects)

                database (current): owner postgres
                extension plpgsql: owner postgres, schema pg_catalog, version 1.0
                schema public: comment standard public schema, owner pg_database_owner, privileges PUBLIC: USAGE
                table public.users: (id, email)
                  column email: text
                  column id: integer not null
                  constraint users_pkey: PRIMARY KEY (id)
                  index users_pkey: CREATE UNIQUE INDEX users_pkey ON public.users USING btree (id)
                function public.one(): CREATE OR REPLACE FUNCTION public.one() RETURNS integer LANGUAGE sql AS $function$SELECT 1$function$
                """);
    }

    @Test
    void takesAUrlInEveryForm() {
        String jdbc = databases.one().replaceFirst("postgresql://postgres@(.*)", "jdbc:postgresql://$1?user=postgres");
        String driver = databases.one().replaceFirst("postgresql:", "postgresql+asyncpg:");
        String json = databases.stepwell("snapshot", "--url", databases.one()).out();

        assertThat(databases.stepwell("snapshot", "--url", jdbc)).isEqualTo(new Run(0, json, ""));
        assertThat(databases.stepwell("snapshot", "--url", driver)).isEqualTo(new Run(0, json, ""));
    }

    @Test
    void changesNothingInTheDatabase() {
        String readOnly = databases.one() + "?options=-c%20default_transaction_read_only%3Don";

        assertThat(databases.stepwell("snapshot", "--url", readOnly).status()).isZero();
    }

    @Test
    void refusesWhatIsNoUrl() {
        assertThat(databases.stepwell("snapshot", "--url", "mysql://app:s3cret@db/shop"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "stepwell: The text given is no URL of a PostgreSQL database. Write"
                                        + " postgresql://USER@HOST:PORT/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE?user=USER.\n"));
    }

    @Test
    void saysThatThePasswordIsWrong() {
        String url = "postgresql://postgres:s3cret@" + databases.place() + "/shop";

        assertThat(databases.stepwell("snapshot", "--url", url))
                .isEqualTo(new Run(
                        3,
                        "",
                        "stepwell: Cannot connect to postgresql://postgres@" + databases.place()
                                + "/shop: FATAL: password authentication failed for user \"postgres\" (SQLSTATE 28P01)\n"
                                + "Correct the user or the password. A password is taken from the URL, from PGPASSWORD or from"
                                + " ~/.pgpass.\n"));
    }

    @Test
    void saysThatTheDatabaseIsMissing() {
        String url = "postgresql://postgres@" + databases.place() + "/shop";

        assertThat(databases.stepwell("snapshot", "--url", url))
                .isEqualTo(new Run(
                        3,
                        "",
                        "stepwell: Cannot connect to " + url
                                + ": FATAL: database \"shop\" does not exist (SQLSTATE 3D000)\n"
                                + "Create database shop first, or name another one in the URL.\n"));
    }

    @Test
    void repeatsNoPasswordOfAnArgumentThatIsInTheWrongPlace() {
        Run run = databases.stepwell("snapshot", "postgresql://app:s3cret@db/shop", "--url", databases.one());

        assertThat(run.complaint()).isEqualTo("Unmatched argument at index 1: 'postgresql://app:***@db/shop'");
        assertThat(run.err()).doesNotContain("s3cret");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void needsAUrl() {
        assertThat(databases.stepwell("snapshot").complaint()).isEqualTo("Missing required option: '--url=URL'");
    }
}

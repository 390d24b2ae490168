package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code stepwell verify} prints, and how it ends. */
class VerifyTest {

    @Test
    void endsWithZeroForASoundHistory() {
        Run run = Run.verify("sound");

        assertThat(run.report()).isEqualTo("""
                src/test/resources/histories/sound: 2 revisions, layout native, walked in 8 steps and N s on PostgreSQL

                graph            passed   the files can be read, and their revisions form a graph
                single-head      passed   the history has a single head
                upgrade          passed   every upgrade runs
                round-trip       passed   every downgrade restores the schema, and its upgrade runs again
                descent          passed   the way from head to base works in one go, as far as each revision does alone
                branch-alone     passed   every branch runs without the one beside it
                branch-order     passed   two branches lead to the same schema in either order
                reversible       passed   every revision that changes the schema has a way back, or says why not
                destructive      passed   no upgrade destroys what was there before it
                online           passed   every upgrade can run while the application is in use
                offline-sql      passed   the SQL of `upgrade heads --sql` leads to what `upgrade heads` leads to
                unedited         passed   no upgrade was edited after it was locked
                message          passed   every message says what its revision is for
                acknowledgements passed   whatever is accepted is accepted for a reason, and still there

                Compared: every object of every user schema by PostgreSQL's own definition of it. Left out: rows,\
                 members of extensions. Another column order is shown and fails nothing.
                PASSED: 14 checks.
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void endsWithOneForABrokenHistory() {
        Run run = Run.verify("broken");

        assertThat(run.report()).isEqualTo("""
                src/test/resources/histories/broken: 3 revisions, layout native, walked in 11 steps and N s on PostgreSQL

                ── round-trip failed ──

                  b2 add a role, downgrade
                  src/test/resources/histories/broken/b2_role.sql:12
                    error left-behind: The downgrade leaves table public.roles behind.
                      after:  (name)
                      to do:  Add `DROP TABLE public.roles` to the downgrade.

                  b2 add a role, upgrade
                  src/test/resources/histories/broken/b2_role.sql:9
                    info second-upgrade-failed: The upgrade fails when it is run again, because of what the downgrade leaves behind.
                      server: relation "roles" already exists (SQLSTATE 42P07)
                      sql:    CREATE TABLE roles (name text)

                  c3 add chats, downgrade
                  src/test/resources/histories/broken/c3_chats.sql:11
                    error downgrade-failed: The downgrade fails.
                      server: table "rooms" does not exist (SQLSTATE 42P01)
                      sql:    DROP TABLE rooms
                      to do:  Correct the name, or make what it names before this statement.

                ── descent passed ──

                  c3 add chats, downgrade
                  src/test/resources/histories/broken/c3_chats.sql:11
                    info descent-stops: `downgrade base` from head stops here after 0 of 3 revisions, because the downgrade fails.

                ── online passed ──

                  b2 add a role, upgrade
                  src/test/resources/histories/broken/b2_role.sql:8
                    warning create-index: The upgrade builds index public.ix_users_role under ACCESS EXCLUSIVE on public.users: nobody can read or write it, for a time that grows with its rows.
                      to do:  In a revision of its own, outside a transaction (`-- upgrade: no-transaction`):
                              CREATE INDEX CONCURRENTLY ix_users_role ON public.users USING btree (role)

                graph            passed   the files can be read, and their revisions form a graph
                single-head      passed   the history has a single head
                upgrade          passed   every upgrade runs
                round-trip       failed   2 errors in 2 revisions
                descent          passed   the way from head to base works in one go, as far as each revision does alone
                branch-alone     passed   every branch runs without the one beside it
                branch-order     passed   two branches lead to the same schema in either order
                reversible       passed   every revision that changes the schema has a way back, or says why not
                destructive      passed   no upgrade destroys what was there before it
                online           passed   every upgrade can run while the application is in use
                offline-sql      passed   the SQL of `upgrade heads --sql` leads to what `upgrade heads` leads to
                unedited         passed   no upgrade was edited after it was locked
                message          passed   every message says what its revision is for
                acknowledgements passed   whatever is accepted is accepted for a reason, and still there

                Compared: every object of every user schema by PostgreSQL's own definition of it. Left out: rows,\
                 members of extensions. Another column order is shown and fails nothing.
                FAILED: 1 of 14 checks.
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void makesOnlyTheChecksThatAreNamed() {
        Run run = Run.verify("broken", "--only", "single-head,graph");

        assertThat(run.report()).isEqualTo("""
                src/test/resources/histories/broken: 3 revisions, layout native

                graph        passed   the files can be read, and their revisions form a graph
                single-head  passed   the history has a single head

                PASSED: 2 checks.
                """);
        assertThat(run.status()).isZero();
    }

    @Test
    void judgesOnlyTheRevisionsThatAreNamed() {
        Run run = Run.verify("broken", "--revision", "c3");

        assertThat(run.out()).contains("c3 add chats, downgrade").doesNotContain("b2 add a role");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void tellsWhatIsWrongWithFilesThatCannotBeRead() {
        Run run = Run.verify("unreadable", "--only", "graph");

        assertThat(run.report()).isEqualTo("""
                src/test/resources/histories/unreadable: unreadable

                ── graph failed ──

                  src/test/resources/histories/unreadable/a1.sql
                    error missing-parent: Revision zz referenced from a1 is not present: a1\
                 (src/test/resources/histories/unreadable/a1.sql) names it as its parent. Restore its file, or correct the parent.

                graph        failed   1 error

                FAILED: 1 of 1 check.
                """);
        assertThat(run.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "html, <!DOCTYPE html>",
        "junit, '<?xml version=\"1.0\" encoding=\"UTF-8\"?>'",
        "sarif, {",
        "json, {",
        "text, 'src/test/resources/histories/broken: 3 revisions, layout native'"
    })
    void writesTheReportInEveryForm(String format, String firstLine) {
        Run run = Run.verify("broken", "--format", format, "--only", "message");

        assertThat(run.out().lines().findFirst()).contains(firstLine);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void writesTheReportToAFileAndPrintsNothing(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("report.txt");

        Run run = Run.verify("sound", "--only", "graph", "--output", file.toString());

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(file).content().endsWith("PASSED: 1 check.\n");
        assertThat(Files.readString(file)).startsWith("src/test/resources/histories/sound: 2 revisions");
    }
}

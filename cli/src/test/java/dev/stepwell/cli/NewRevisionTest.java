package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code init}, {@code revision} and {@code merge} write. */
class NewRevisionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path project;

    @Test
    void initMakesADirectoryWithAnExample() {
        assertThat(Run.in(project, "init")).isEqualTo(new Run(0, """
                Wrote migrations/README.md
                Wrote stepwell.properties
                Write the first revision with `stepwell revision -m "..."`.
                """, ""));
        assertThat(project.resolve("migrations/README.md")).content().contains("-- upgrade\nCREATE TABLE users (");
        assertThat(project.resolve("stepwell.properties")).content().contains("\ndir=migrations\n");
        assertThat(Run.in(project, "history"))
                .isEqualTo(new Run(
                        0,
                        "",
                        "There is no revision in migrations yet; write the first with `stepwell revision -m"
                                + " \"...\"`.\n"));
    }

    @Test
    void initLeavesWhatIsThere() throws IOException {
        Files.writeString(project.resolve("stepwell.properties"), "dir=db\n");
        Run.in(project, "init", "db");

        assertThat(project.resolve("stepwell.properties")).content().isEqualTo("dir=db\n");
        assertThat(Run.in(project, "init", "db"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Nothing was made: " + project.resolve("db")
                                + " is there already and is not an empty directory. Name another one: `stepwell init"
                                + " DIR`.\n"));
    }

    @Test
    void revisionFollowsTheHead() {
        Run.in(project, "init");
        revision("a1", "Create users");

        assertThat(revision("b2", "Add user roles"))
                .isEqualTo(new Run(0, "Wrote migrations/b2_add_user_roles.sql\n", ""));
        assertThat(project.resolve("migrations/b2_add_user_roles.sql"))
                .content()
                .isEqualTo("""
                -- Add user roles
                --
                -- revision:   b2
                -- revises:    a1
                -- created:    2025-11-04T10:00:00Z

                -- upgrade

                -- downgrade
                """);
    }

    @Test
    void revisionHasARandomIdOfTwelveCharactersUnlessGiven() {
        Run.in(project, "init");

        assertThat(Run.in(project, "revision", "-m", "Create users", "--format", "json")
                        .out())
                .matches("\\{\"revision\":\"([0-9a-f]{12})\",\"file\":\"migrations/\\1_create_users.sql\"}\n");
    }

    @Test
    void revisionTakesBranchesLabelsAndDependencies() {
        Run.in(project, "init");
        revision("a1", "Create users");
        revision("b2", "Create chats", "--head", "base", "--branch-label", "chats");
        revision("c3", "Add user roles", "--head", "a1", "--depends-on", "chats");

        assertThat(revision("d4", "Add user names", "--head", "a1").err())
                .isEqualTo(
                        "stepwell: Revision a1 is not a head revision; please specify --splice to create a new branch"
                                + " from this revision. It is followed by c3 (" + project
                                + "/migrations/c3_add_user_roles.sql).\n");
        assertThat(revision("d4", "Add user names", "--head", "a1", "--splice").status())
                .isZero();
        assertThat(Run.in(project, "history").out()).isEqualTo("""
                a1 (chats) -> c3 (head), Add user roles
                a1 -> d4 (head), Add user names
                <base> -> a1 (branchpoint), Create users
                <base> -> b2 (chats) (effective head), Create chats
                """);
    }

    @Test
    void revisionAsksWhichOfTwoHeadsToFollowAndMergeJoinsThem() {
        Run.in(project, "init");
        revision("a1", "Create users");
        revision("b2", "Add user roles");
        revision("c3", "Add user names", "--head", "a1", "--splice");

        assertThat(revision("d4", "Add user ages"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Multiple heads are present; please specify the head revision on which the new revision"
                                + " should be based (`--head ID`), or perform a merge (`stepwell merge -m \"merge"
                                + " heads\" b2 c3`). Heads: b2 (" + project + "/migrations/b2_add_user_roles.sql), c3 ("
                                + project + "/migrations/c3_add_user_names.sql).\n"));
        assertThat(Run.in(project, "merge", "-m", "merge heads", "b2", "c3", "--rev-id", "d4"))
                .isEqualTo(new Run(0, "Wrote migrations/d4_merge_heads.sql\n", ""));
        assertThat(Run.in(project, "heads").out()).isEqualTo("d4 (head) (mergepoint), merge heads\n");
    }

    @Test
    void nothingIsWrittenWhenTheHistoryWouldBreak() {
        Run.in(project, "init");
        revision("a1", "Create users");

        assertThat(revision("a1", "Create chats").err())
                .isEqualTo("stepwell: Nothing was written: there is a revision a1 already (" + project
                        + "/migrations/a1_create_users.sql). Give another --rev-id, or none.\n");
        assertThat(revision("b-2", "Create chats").err()).contains("Character(s) '-' not allowed");
        assertThat(revision("b2", "revises: a1").err())
                .startsWith("stepwell: Nothing was written, since the message would be read as part of the header: ");
        assertThat(Run.in(project, "history").out()).isEqualTo("<base> -> a1 (head), Create users\n");
    }

    @Test
    void revisionSaysThatAMessageSaysNothing() {
        Run.in(project, "init");

        assertThat(revision("a1", "Update schema"))
                .isEqualTo(new Run(
                        0,
                        "Wrote migrations/a1_update_schema.sql\n",
                        "The message \"Update schema\" could stand on any revision. Name what it changes and where,"
                                + " \"Add user roles\" for example.\n"));
    }

    @Test
    void lockAcceptsTheBeginningOfAnId() throws IOException {
        Run.in(project, "init");
        revision("a1b2c3d4", "Create users");
        Run.in(project, "lock");
        Path file = project.resolve("migrations/a1b2c3d4_create_users.sql");
        Files.writeString(file, Files.readString(file).replace("-- upgrade", "-- upgrade\nSELECT 1;"));

        assertThat(Run.in(project, "lock").err())
                .endsWith("or accept the change with `stepwell lock --accept a1b2c3d4`.\n");
        assertThat(Run.in(project, "lock", "--accept", "a1b2"))
                .isEqualTo(new Run(0, "Locked 1 revision, 0 of them new.\n", ""));
    }

    @Test
    void revisionNeedsADirectory() {
        assertThat(Run.in(project, "revision", "-m", "Create users"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Cannot read the migrations in " + project + "/migrations:\n  " + project
                                + "/migrations: There is no such folder. Give the folder of the migrations, relative to "
                                + Path.of("").toAbsolutePath() + " or absolute.\n"));
    }

    @Test
    void revisionDoesNotMixLayouts() throws IOException {
        Files.writeString(project.resolve("000001_users.up.sql"), "SELECT 1");

        assertThat(Run.in(project, "revision", "-m", "Create users", "--dir", "."))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: The migrations in . are of the layout paired. Revisions are written in the native"
                                + " layout only; write this one by hand, or name another directory with --dir.\n"));
    }

    @Test
    void theDirectoryIsConfiguredInFourPlaces() throws IOException {
        Files.writeString(project.resolve("stepwell.properties"), "dir=one\n");
        assertThat(origin(Map.of())).endsWith("dir = one (stepwell.properties)\n");

        Files.writeString(project.resolve(".env"), "# ours\nexport STEPWELL_DIR=\"two\" # not one\n");
        assertThat(origin(Map.of())).endsWith("dir = two (.env:2)\n");

        assertThat(origin(Map.of("STEPWELL_DIR", "three"))).endsWith("dir = three (STEPWELL_DIR)\n");
        assertThat(origin(Map.of("STEPWELL_DIR", "three"), "--dir", "four")).endsWith("dir = four (--dir)\n");
    }

    @Test
    void settingsThatCannotBeReadAreRefused() throws IOException {
        Files.writeString(project.resolve("stepwell.properties"), "directory=one\n");
        assertThat(Run.in(project, "heads"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: stepwell.properties has the key 'directory', which means nothing. The keys are dir,"
                                + " url, version-schema, version-table, lock-wait, lock-timeout, statement-timeout,"
                                + " transaction, entities, class-path, naming, severity.\n"));

        Files.writeString(project.resolve(".env"), "A=1\nB: 2\n");
        assertThat(Run.in(project, "heads").err())
                .isEqualTo("stepwell: .env:2 is no assignment. Write NAME=value, or begin the line with # to make it a"
                        + " comment.\n");
    }

    private String origin(Map<String, String> variables, String... options) throws IOException {
        for (String name : new String[] {"one", "two", "three", "four"}) {
            Files.createDirectories(project.resolve(name));
        }
        String[] arguments = new String[options.length + 2];
        arguments[0] = "heads";
        arguments[1] = "--verbose";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Run.in(project, variables, arguments).err().replaceFirst("(?s)There is no revision.*", "");
    }

    private Run revision(String id, String message, String... options) {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(new String[] {"revision", "-m", message, "--rev-id", id}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return Run.in(project, arguments);
    }
}

package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong usage, wrong configuration and a missing environment are told apart from findings. */
class RefusalTest {

    @Test
    void looksForADirectoryThatIsConfiguredOrUsual(@TempDir Path project) throws IOException {
        assertThat(Run.in(project, "verify").err())
                .startsWith("stepwell: Cannot read the migrations in " + project + "/migrations:\n");
        Files.writeString(project.resolve("stepwell.properties"), "dir=db\n");
        assertThat(Run.in(project, "verify").err())
                .startsWith("stepwell: Cannot read the migrations in " + project + "/db:\n");
    }

    @Test
    void pointsToTheHelpOfTheCommand() {
        assertThat(Run.of("upgrade"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "Missing required parameter: 'TARGET'\n`stepwell upgrade --help` tells what there is.\n"));
    }

    @Test
    void needsADirectoryThatExists(@TempDir Path directory) {
        Path missing = directory.resolve("nowhere");

        assertThat(Run.of("verify", "--dir", missing.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Cannot read the migrations in " + missing + ":\n  " + missing
                                + ": There is no such folder. Give the folder of the migrations, relative to "
                                + Path.of("").toAbsolutePath() + " or absolute.\n"));
    }

    @Test
    void needsADirectoryWithMigrations(@TempDir Path empty) {
        assertThat(Run.of("verify", "--dir", empty.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Cannot read the migrations in " + empty + ":\n  " + empty
                                + ": There is no migration in the folder, neither <id>_<message>.sql nor"
                                + " <version>_<name>.up.sql nor <stamp>_<name>/up.sql. Give the folder that the migrations"
                                + " are in.\n"));
    }

    @Test
    void needsALayoutThatExists() {
        Run run = Run.verify("sound", "--layout", "flyway");

        assertThat(run.complaint()).isEqualTo("There is no layout 'flyway'; name native, paired or directory.");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void needsChecksThatExist() {
        assertThat(Run.verify("sound", "--only", "graph,roundtrip"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: There is no check named 'roundtrip'. The checks are graph,"
                                + " single-head, upgrade, round-trip, descent, branch-alone, branch-order, reversible,"
                                + " destructive, online, offline-sql, unedited, message, acknowledgements,"
                                + " schema-matches-entities, schema-lint.\n"));
    }

    @Test
    void needsRevisionsThatExist() {
        assertThat(Run.verify("sound", "--revision", "b3"))
                .isEqualTo(
                        new Run(2, "", "stepwell: There is no revision b3 in src/test/resources/histories/sound.\n"));
    }

    @Test
    void needsATimeoutOfAtLeastOneSecond() {
        assertThat(Run.verify("sound", "--script-timeout", "0"))
                .isEqualTo(new Run(2, "", "stepwell: The script timeout is PT0S; give at least one second.\n"));
    }

    @Test
    void needsAFormatThatExists() {
        Run run = Run.verify("sound", "--format", "xml");

        assertThat(run.complaint())
                .isEqualTo("Invalid value for option '--format': expected one of [TEXT, JSON, HTML, SARIF,"
                        + " JUNIT] (case-insensitive) but"
                        + " was 'xml'");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void findsOutBeforeTheWalkThatTheReportCannotBeWritten(@TempDir Path directory) {
        Path file = directory.resolve("missing").resolve("report.txt");

        assertThat(Run.verify("sound", "--output", file.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Cannot write the report to " + file + ": there is no directory "
                                + file.getParent()
                                + ". Name a file in a directory that exists, or leave --output out.\n"));
    }

    @Test
    void doesNotWriteTheReportOverADirectory(@TempDir Path directory) {
        assertThat(Run.verify("sound", "--output", directory.toString()).err())
                .isEqualTo("stepwell: Cannot write the report to " + directory
                        + ": it is a directory. Name a file in a directory that exists, or leave --output out.\n");
    }

    @Test
    void saysThatThereIsNoPostgresql(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("cache"), "not a directory");

        Run run = Run.with(new EmbeddedPostgres(file), "verify", "--dir", Run.HISTORIES + "sound");

        assertThat(run)
                .isEqualTo(new Run(
                        3,
                        "",
                        "stepwell: No directory can keep the unpacked PostgreSQL binaries:\n  " + file
                                + ": cannot be created (java.nio.file.FileAlreadyExistsException: " + file + ")\n"
                                + "Make one of them writable for this user alone, or set XDG_CACHE_HOME to a directory that"
                                + " is.\n"));
    }

    @Test
    void needsNoPostgresqlForChecksOfTheFilesAlone(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("cache"), "not a directory");

        Run run = Run.with(new EmbeddedPostgres(file), "verify", "--dir", Run.HISTORIES + "sound", "--only", "graph");

        assertThat(run.status()).isZero();
    }
}

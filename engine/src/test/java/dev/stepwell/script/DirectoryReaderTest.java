package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryReaderTest {

    private static final String ORDER_KEPT =
            " The order of diesel is kept. In a new history, pad the numbers with zeros.";

    private Path directory;
    private MigrationFolder folder;

    @BeforeEach
    void open(@TempDir Path empty) {
        directory = empty;
        folder = new MigrationFolder(empty);
    }

    @Test
    void takesVersionNameAndFileFromTheFolder() throws IOException {
        folder.with("2018-07-10-061642_create_users/up.sql", "SELECT 1;")
                .with("2018-07-10-061642_create_users/down.sql", "SELECT 2;");
        RevisionScript script = folder.readOne(Layout.DIRECTORY);
        assertThat(script)
                .isEqualTo(new RevisionScript(
                        Revision.builder(RevisionId.of("20180710061642"))
                                .message("create_users")
                                .origin("db/2018-07-10-061642_create_users/up.sql")
                                .build(),
                        Script.of(Direction.UPGRADE, "db/2018-07-10-061642_create_users/up.sql", "SELECT 1;"),
                        new Downgrade.Written(Script.of(
                                Direction.DOWNGRADE, "db/2018-07-10-061642_create_users/down.sql", "SELECT 2;"))));
        assertThat(script.label()).isEqualTo("2018-07-10-061642_create_users");
    }

    @Test
    void takesOnlyTheNumbersForTheIdWhereTheNameHasNoUnderscore() throws IOException {
        folder.with("2023-05-23-1715-update-the-assignment-of-deployments/up.sql", "");
        Revision revision = folder.readOne(Layout.DIRECTORY).revision();
        assertThat(revision.id()).isEqualTo(RevisionId.of("202305231715"));
        assertThat(revision.message()).isEqualTo("update-the-assignment-of-deployments");
    }

    @Test
    void takesAFolderWithoutDownFileAsMissingTheDowngrade() throws IOException {
        folder.with("1_a/up.sql", "");
        assertThat(folder.readOne(Layout.DIRECTORY).downgrade()).isEqualTo(new Downgrade.Missing());
    }

    @Test
    void makesEachRevisionFollowTheStampBefore() throws IOException {
        folder.with("2020-01-02-000000_b/up.sql", "").with("2020-01-01-000000_a/up.sql", "");
        assertThat(folder.read(Layout.DIRECTORY).graph().parents(RevisionId.of("20200102000000")))
                .containsExactly(RevisionId.of("20200101000000"));
    }

    @Test
    void readsFromTheMetadataThatARevisionRunsOutsideATransaction() throws IOException {
        folder.with("1_a/up.sql", "SELECT 1;").with("1_a/metadata.toml", "run_in_transaction = false\n");
        assertThat(folder.readOne(Layout.DIRECTORY).upgrade().transactional()).isFalse();
    }

    @Test
    void leavesOtherFilesAndFoldersAlone() throws IOException {
        folder.with("1_a/up.sql", "")
                .with("1_a/notes.sql", "")
                .with("seeds/rows.csv", "")
                .with(".git/up.sql", "");
        assertThat(folder.read(Layout.DIRECTORY).scripts()).hasSize(1);
    }

    @Test
    void keepsTheOrderOfTheToolAndWarnsWhereDatesSayOtherwise() throws IOException {
        folder.with("2020-12-15-000000_b/up.sql", "").with("2020-12-7-190800_a/up.sql", "");
        History history = folder.read(Layout.DIRECTORY);
        assertThat(history.scripts().keySet())
                .extracting(RevisionId::value)
                .containsExactly("20201215000000", "2020127190800");
        assertThat(warnings(history))
                .containsExactly("db/2020-12-7-190800_a: By its numbers the revision comes before 2020-12-15-000000_b;"
                        + " diesel compares stamps as text without dashes, 2020127190800 with 20201215000000, and runs it"
                        + " after." + ORDER_KEPT);
    }

    @Test
    void warnsOfAnUnpaddedDateBesideAPaddedOne() throws IOException {
        folder.with("2020-12-07-190800_a/up.sql", "").with("2020-12-7-190800_b/up.sql", "");
        assertThat(warnings(folder.read(Layout.DIRECTORY)))
                .containsExactly(
                        "db/2020-12-7-190800_b: The date in the stamp is not padded with zeros; diesel compares"
                                + " stamps as text without dashes, here 2020127190800." + ORDER_KEPT);
    }

    @Test
    void warnsWhereUnpaddedNumbersRunInTheOrderOfText() throws IOException {
        folder.with("2_b/up.sql", "").with("10_c/up.sql", "").with("1_a/up.sql", "");
        assertThat(warnings(folder.read(Layout.DIRECTORY)))
                .containsExactly("db/2_b: By its numbers the revision comes before 10_c; diesel compares stamps as text"
                        + " without dashes, 2 with 10, and runs it after." + ORDER_KEPT);
    }

    @Test
    void warnsOfNothingInAPaddedHistory() throws IOException {
        folder.with("00000000000000_setup/up.sql", "")
                .with("2018-07-10-061642_a/up.sql", "")
                .with("2025-12-18-104956-0000_b/up.sql", "");
        assertThat(warnings(folder.read(Layout.DIRECTORY))).isEmpty();
    }

    @Test
    void namesTwoFoldersOfOneVersion() throws IOException {
        folder.with("2020-01-01-000000_a/up.sql", "").with("20200101-000000_b/up.sql", "");
        assertThat(folder.problems(Layout.DIRECTORY))
                .containsExactly(
                        "db/20200101-000000_b: The folder has the same version as 2020-01-01-000000_a: 20200101000000"
                                + " (the part before the first _, without dashes). Give one of them another stamp.");
    }

    @Test
    void namesAFolderWithoutUpgrade() throws IOException {
        folder.with("1_a/up.sql", "").with("2_b/down.sql", "");
        assertThat(folder.problems(Layout.DIRECTORY))
                .containsExactly("db/2_b: The folder has no up.sql. Add the file, empty if there is nothing to do,"
                        + " or remove the folder.");
    }

    @Test
    void namesAnEmptyFolderThatIsNamedLikeARevision() throws IOException {
        folder.with("1_a/up.sql", "");
        Files.createDirectory(directory.resolve("2020-01-01-000000_b"));
        assertThat(folder.problems(Layout.DIRECTORY))
                .containsExactly(
                        "db/2020-01-01-000000_b: The folder has no up.sql. Add the file, empty if there is nothing"
                                + " to do, or remove the folder.");
    }

    @Test
    void namesAMistypedFile() throws IOException {
        folder.with("1_a/up.sql", "").with("1_a/donw.sql", "");
        assertThat(folder.problems(Layout.DIRECTORY))
                .containsExactly("db/1_a/donw.sql: diesel does not read a file of this name."
                        + " Rename it to down.sql, or remove it.");
    }

    @Test
    void namesALinkThatLeadsNowhere() throws IOException {
        folder.with("1_a/up.sql", "");
        Files.createSymbolicLink(directory.resolve("2_b"), Path.of("2_b"));
        assertThat(folder.problems(Layout.DIRECTORY))
                .containsExactly(
                        "db/2_b: This is a symbolic link that leads nowhere: its target is missing, or the links go"
                                + " round in a circle. Correct or remove the link.");
    }

    @Test
    void namesAFolderWithoutStamp() throws IOException {
        folder.with("_a/up.sql", "");
        assertThat(folder.problems(Layout.DIRECTORY))
                .containsExactly("db/_a: The name has no stamp before its first _. Name the folder <stamp>_<name>.");
    }

    private static List<String> warnings(History history) {
        return history.warnings().stream().map(ScriptProblem::describe).toList();
    }
}

package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairedReaderTest {

    private MigrationFolder folder;

    @BeforeEach
    void open(@TempDir Path empty) {
        folder = new MigrationFolder(empty);
    }

    @Test
    void takesVersionNameAndFileFromThePair() throws IOException {
        folder.with("000001_first-thing.up.sql", "SELECT 1;").with("000001_first-thing.down.sql", "SELECT 2;");
        RevisionScript script = folder.readOne(Layout.PAIRED);
        assertThat(script)
                .isEqualTo(new RevisionScript(
                        Revision.builder(RevisionId.of("000001"))
                                .message("first-thing")
                                .origin("db/000001_first-thing.up.sql")
                                .build(),
                        Script.of(Direction.UPGRADE, "db/000001_first-thing.up.sql", "SELECT 1;"),
                        new Downgrade.Written(
                                Script.of(Direction.DOWNGRADE, "db/000001_first-thing.down.sql", "SELECT 2;"))));
        assertThat(script.label()).isEqualTo("000001_first-thing");
    }

    @Test
    void ordersUnpaddedVersionsByNumber() throws IOException {
        folder.with("10_c.up.sql", "").with("2_b.up.sql", "").with("1_a.up.sql", "");
        assertThat(folder.read(Layout.PAIRED).graph().upgradeOrder())
                .extracting(Revision::id)
                .extracting(RevisionId::value)
                .containsExactly("1", "2", "10");
    }

    @Test
    void makesEachRevisionFollowTheOneBefore() throws IOException {
        folder.with("1_a.up.sql", "").with("5_b.up.sql", "").with("7_c.up.sql", "");
        assertThat(folder.read(Layout.PAIRED).graph().parents(RevisionId.of("7")))
                .containsExactly(RevisionId.of("5"));
    }

    @Test
    void takesAPairWithoutDownFileAsMissingTheDowngrade() throws IOException {
        folder.with("1_a.up.sql", "SELECT 1;");
        assertThat(folder.readOne(Layout.PAIRED).downgrade()).isEqualTo(new Downgrade.Missing());
    }

    @Test
    void takesADownFileOfZeroBytesAsEmptyDowngrade() throws IOException {
        folder.with("1_a.up.sql", "SELECT 1;").with("1_a.down.sql", "");
        assertThat(folder.readOne(Layout.PAIRED).downgrade())
                .isEqualTo(new Downgrade.Written(Script.of(Direction.DOWNGRADE, "db/1_a.down.sql", "")));
    }

    @Test
    void runsASingleStatementThatRefusesATransactionOutsideOne() throws IOException {
        folder.with("1_a.up.sql", "CREATE INDEX CONCURRENTLY i ON a (b);");
        assertThat(folder.readOne(Layout.PAIRED).upgrade().transactional()).isFalse();
    }

    @Test
    void keepsTheTransactionOfSeveralStatements() throws IOException {
        folder.with("1_a.up.sql", "CREATE INDEX CONCURRENTLY i ON a (b); SELECT 1;");
        assertThat(folder.readOne(Layout.PAIRED).upgrade().transactional()).isTrue();
    }

    @Test
    void readsNoTransactionFromACommentAtTheTop() throws IOException {
        folder.with("1_a.up.sql", "-- no-transaction\nSELECT 1; SELECT 2;");
        assertThat(folder.readOne(Layout.PAIRED).upgrade().transactional()).isFalse();
    }

    @Test
    void leavesFilesOfOtherKindsAlone() throws IOException {
        folder.with("1_a.up.sql", "").with("seed.sql", "").with("README.md", "").with("1_a.go", "");
        assertThat(folder.read(Layout.PAIRED).scripts()).hasSize(1);
    }

    @Test
    void namesFilesThatTheToolWouldLeaveOut() throws IOException {
        folder.with("1_a.up.sql", "")
                .with("0021_x_up.sql", "")
                .with("22-y.Down.SQL", "")
                .with("z.up.sql", "");
        assertThat(folder.problems(Layout.PAIRED))
                .containsExactly(
                        "db/0021_x_up.sql: golang-migrate does not read a file of this name and would leave it out without"
                                + " a word. Rename it to 0021_x.up.sql, or give it a name that does not end in up or down.",
                        "db/22-y.Down.SQL: golang-migrate does not read a file of this name and would leave it out without"
                                + " a word. Rename it to 22_y.down.sql, or give it a name that does not end in up or down.",
                        "db/z.up.sql: golang-migrate does not read a file of this name and would leave it out without"
                                + " a word. Rename it to <version>_z.up.sql, or give it a name that does not end in up or"
                                + " down.");
    }

    @Test
    void namesADowngradeWhoseNameIsMistyped() throws IOException {
        folder.with("1_add_mail.up.sql", "")
                .with("1_add_mail.down.sql", "")
                .with("2_add_user.up.sql", "")
                .with("2_ad_user.down.sql", "");
        assertThat(folder.problems(Layout.PAIRED))
                .containsExactly("db/2_ad_user.down.sql: There is no 2_ad_user.up.sql for this downgrade. The nearest"
                        + " upgrade without a downgrade is 2_add_user.up.sql: rename this file to 2_add_user.down.sql if it"
                        + " belongs to it, or remove it.");
    }

    @Test
    void namesADowngradeThatIsLeftOver() throws IOException {
        folder.with("1_a.up.sql", "").with("1_a.down.sql", "").with("2_b.down.sql", "");
        assertThat(folder.problems(Layout.PAIRED))
                .containsExactly("db/2_b.down.sql: There is no 2_b.up.sql for this downgrade."
                        + " Every upgrade has its downgrade: rename or remove this file.");
    }

    @Test
    void namesTwoFilesOfOneVersion() throws IOException {
        folder.with("1_a.up.sql", "").with("01_b.up.sql", "");
        assertThat(folder.problems(Layout.PAIRED))
                .containsExactly(
                        "db/01_b.up.sql: 2 files are version 1 (versions are numbers, leading zeros do not"
                                + " count): 01_b.up.sql, 1_a.up.sql. Their order is not defined: give each a version of its own.");
    }

    @Test
    void namesAVersionThatIsTooLarge() throws IOException {
        folder.with("18446744073709551616_a.up.sql", "");
        assertThat(folder.problems(Layout.PAIRED))
                .containsExactly(
                        "db/18446744073709551616_a.up.sql: Version 18446744073709551616 is larger than"
                                + " 18446744073709551615, the largest that golang-migrate reads. Give the file a smaller version.");
    }
}

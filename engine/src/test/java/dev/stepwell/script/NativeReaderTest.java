package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeReaderTest {

    private static final String BASE = "-- Base\n--\n-- revision: b1\n\n-- upgrade\n-- downgrade\n";

    private MigrationFolder folder;

    @BeforeEach
    void writeBase(@TempDir Path directory) throws IOException {
        folder = new MigrationFolder(directory).with("b1_base.sql", BASE);
    }

    @Test
    void readsEveryKeyOfTheHeader() throws IOException {
        folder.with("a1_other.sql", """
                -- Add user roles:
                -- one per team
                --
                -- revision:   a1
                -- revises:
                -- created:    2025-11-04T10:00:00Z
                -- labels:     users, teams
                -- depends-on: b1
                -- A remark.

                -- upgrade
                """);
        assertThat(revision("a1"))
                .isEqualTo(Revision.builder(RevisionId.of("a1"))
                        .message("Add user roles:\none per team")
                        .created(OffsetDateTime.parse("2025-11-04T10:00:00Z"))
                        .labels("users", "teams")
                        .dependsOn("b1")
                        .origin("db/a1_other.sql")
                        .build());
    }

    @Test
    void readsSeveralParents() throws IOException {
        folder.with("c1_c.sql", "-- revision: c1\n-- revises: b1\n-- upgrade\n")
                .with("c2_c.sql", "-- revision: c2\n-- revises: b1\n-- upgrade\n")
                .with("d.sql", "-- revision: d\n-- revises: c1, c2\n-- upgrade\n");
        assertThat(revision("d").parents()).containsExactly(RevisionId.of("c1"), RevisionId.of("c2"));
    }

    @Test
    void readsBothSectionsWithTheLinesOfTheFile() throws IOException {
        String upgrade = "\r\nCREATE TABLE a (id int);\r\n\r\n";
        String downgrade = "\r\nDROP TABLE a;\r\n";
        folder.with("c1.sql", "-- revision: c1\r\n-- upgrade" + upgrade + "-- downgrade" + downgrade);
        RevisionScript script = script("c1");
        assertThat(script.upgrade())
                .isEqualTo(new Script(
                        Direction.UPGRADE,
                        "db/c1.sql",
                        upgrade,
                        StatementSplitter.split("", "\n\nCREATE TABLE a (id int)")
                                .statements(),
                        true));
        assertThat(script.downgrade())
                .isEqualTo(new Downgrade.Written(new Script(
                        Direction.DOWNGRADE,
                        "db/c1.sql",
                        downgrade,
                        StatementSplitter.split("", "\n\n\n\n\nDROP TABLE a").statements(),
                        true)));
    }

    @Test
    void endsAStatementWithoutSemicolonAtTheNextSection() throws IOException {
        folder.with("c1.sql", "-- revision: c1\n-- upgrade\nSELECT 1\n-- downgrade\nSELECT 2");
        assertThat(script("c1").upgrade().statements())
                .extracting(Statement::sql)
                .containsExactly("SELECT 1");
    }

    @Test
    void doesNotTakeAMarkInsideAFunctionForASection() throws IOException {
        folder.with("c1.sql", "-- revision: c1\n-- upgrade\nDO $$\n-- downgrade\n$$;\n");
        assertThat(script("c1").downgrade()).isEqualTo(new Downgrade.Missing());
    }

    @Test
    void readsNoTransactionOfEachSection() throws IOException {
        folder.with("c1.sql", "-- revision: c1\n-- upgrade: no-transaction\n-- downgrade: no-transaction\n");
        assertThat(script("c1").upgrade().transactional()).isFalse();
        assertThat(((Downgrade.Written) script("c1").downgrade()).script().transactional())
                .isFalse();
    }

    @Test
    void readsAnIrreversibleDowngradeWithItsReason() throws IOException {
        folder.with("c1.sql", "-- revision: c1\n-- upgrade\n-- downgrade: irreversible because rows are gone\n");
        assertThat(script("c1").downgrade()).isEqualTo(new Downgrade.Irreversible("rows are gone", "db/c1.sql", 3));
    }

    @Test
    void takesAFileWithoutDowngradeSectionAsMissingIt() throws IOException {
        folder.with("c1.sql", "-- revision: c1\n-- upgrade\nSELECT 1;\n");
        assertThat(script("c1").downgrade()).isEqualTo(new Downgrade.Missing());
    }

    @Test
    void takesAnEmptyDowngradeSectionAsWritten() {
        assertThat(script("b1").downgrade())
                .isEqualTo(new Downgrade.Written(Script.of(Direction.DOWNGRADE, "db/b1_base.sql", "\n")));
    }

    @Test
    void readsFilesInTheOrderOfTheirNames() throws IOException {
        folder.with("c1.sql", "-- revision: c1\n-- revises: b1\n-- upgrade\n")
                .with("a1.sql", "-- revision: a1\n-- revises: c1\n-- upgrade\n");
        assertThat(folder.read(Layout.NATIVE).scripts().keySet())
                .extracting(RevisionId::value)
                .containsExactly("a1", "b1", "c1");
    }

    @Test
    void keepsTheRowsBesideARevision() throws IOException {
        folder.with("b1.rows.sql", "INSERT INTO a VALUES (1);");
        assertThat(script("b1").rows())
                .contains(Script.of(Direction.UPGRADE, "db/b1.rows.sql", "INSERT INTO a VALUES (1);"));
    }

    @Test
    void labelsARevisionByItsFile() {
        assertThat(script("b1").label()).isEqualTo("b1_base");
    }

    private Revision revision(String id) {
        return script(id).revision();
    }

    private RevisionScript script(String id) {
        return Objects.requireNonNull(folder.read(Layout.NATIVE).scripts().get(RevisionId.of(id)));
    }
}

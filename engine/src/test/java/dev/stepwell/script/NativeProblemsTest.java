package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeProblemsTest {

    private Path directory;

    @BeforeEach
    void open(@TempDir Path empty) {
        directory = empty;
    }

    @Test
    void nameAMissingId() throws IOException {
        assertThat(problems("a1_x.sql", "-- Add x\n-- upgrade\n"))
                .containsExactly("db/a1_x.sql:1: The comments at the top of the file do not say the revision's id."
                        + " Add the line '-- revision: a1' above the first section.");
    }

    @Test
    void nameAnEmptyId() throws IOException {
        assertThat(problems("a1_x.sql", "-- revision:\n-- upgrade\n"))
                .containsExactly("db/a1_x.sql:1: The comments at the top of the file do not say the revision's id."
                        + " Add the line '-- revision: a1' above the first section.");
    }

    @Test
    void nameAnUnknownKeyWithTheNearestKnown() throws IOException {
        assertThat(problems("a1_x.sql", "-- revision: a1\n-- depend-on: b1\n-- upgrade\n"))
                .containsExactly("db/a1_x.sql:2: The header has no key 'depend-on'. Did you mean 'depends-on'?"
                        + " The keys are revision, revises, created, author, labels, depends-on.");
    }

    @Test
    void nameAMistypedKeyAboveTheFirstKnown() throws IOException {
        assertThat(problems("a1_x.sql", "-- Note: title\n-- Revises: b1\n-- revision: a1\n-- upgrade\n"))
                .containsExactly("db/a1_x.sql:2: The header has no key 'Revises'. Did you mean 'revises'?"
                        + " The keys are revision, revises, created, author, labels, depends-on.");
    }

    @Test
    void nameAnUnknownKeyThatIsNearToNone() throws IOException {
        assertThat(problems("a1_x.sql", "-- revision: a1\n-- ticket: x\n-- upgrade\n"))
                .containsExactly("db/a1_x.sql:2: The header has no key 'ticket'."
                        + " The keys are revision, revises, created, author, labels, depends-on.");
    }

    @Test
    void nameARepeatedKey() throws IOException {
        assertThat(problems("a1_x.sql", "-- revision: a1\n-- labels: x\n-- labels: y\n-- upgrade\n"))
                .containsExactly("db/a1_x.sql:3: The header has the key 'labels' a second time; the first is in line 2."
                        + " Remove one; several values are separated by commas.");
    }

    @Test
    void nameAMalformedTime() throws IOException {
        assertThat(problems("a1_x.sql", "-- revision: a1\n-- created: 2025-11-04\n-- upgrade\n"))
                .containsExactly("db/a1_x.sql:2: '2025-11-04' is not a time with an offset."
                        + " Write it like 2025-11-04T10:00:00Z.");
    }

    @Test
    void nameAnIdThatIsNotTheFileNamePrefix() throws IOException {
        assertThat(problems("a1_x.sql", "-- revision: a2\n-- upgrade\n"))
                .containsExactly("db/a1_x.sql:1: The header says revision 'a2', the file name begins with 'a1'."
                        + " Rename the file to a2_x.sql, or correct the header.");
    }

    @Test
    void nameASecondSectionOfOneKind() throws IOException {
        assertThat(problems("a1.sql", "-- revision: a1\n-- upgrade\n-- upgrade: no-transaction\n"))
                .containsExactly("db/a1.sql:3: The file has a second section '-- upgrade'; the first begins in line 2."
                        + " Join the two.");
    }

    @Test
    void nameASectionAboveTheHeader() throws IOException {
        assertThat(problems("a1.sql", "-- upgrade\nSELECT 1;\n-- revision: a1\n"))
                .containsExactly("db/a1.sql:1: The section begins before the header, which is in line 3."
                        + " Move the header to the top of the file.");
    }

    @Test
    void nameAMissingUpgrade() throws IOException {
        assertThat(problems("a1.sql", "-- revision: a1\nSELECT 1;\n"))
                .containsExactly("db/a1.sql: The file has no line '-- upgrade'."
                        + " Add it above the SQL of the upgrade; the section may be empty.");
    }

    @Test
    void nameAStatementAboveTheFirstSection() throws IOException {
        assertThat(problems("a1.sql", "-- revision: a1\nSELECT 1;\n-- upgrade\n"))
                .containsExactly("db/a1.sql:2: This statement stands above the first section, '-- upgrade' in line 3,"
                        + " and would never run. Move it into a section.");
    }

    @Test
    void nameAnUnknownOption() throws IOException {
        assertThat(problems("a1.sql", "-- revision: a1\n-- upgrade: no transaction\n-- downgrade: never\n"))
                .containsExactly(
                        "db/a1.sql:2: 'no transaction' is no option of '-- upgrade'. Known: no-transaction.",
                        "db/a1.sql:3: 'never' is no option of '-- downgrade'."
                                + " Known: no-transaction, and irreversible because <reason>.");
    }

    @Test
    void nameAnIrreversibleDowngradeWithoutReason() throws IOException {
        assertThat(problems("a1.sql", "-- revision: a1\n-- upgrade\n-- downgrade: irreversible because\n"))
                .containsExactly("db/a1.sql:3: The downgrade is irreversible without a reason. Write"
                        + " '-- downgrade: irreversible because <reason>'; every report shows it.");
    }

    @Test
    void nameAStatementBelowAnIrreversibleDowngrade() throws IOException {
        assertThat(problems("a1.sql", "-- revision: a1\n-- upgrade\n-- downgrade: irreversible because x\nSELECT 1;\n"))
                .containsExactly(
                        "db/a1.sql:4: The downgrade is declared irreversible in line 3, so this statement would"
                                + " never run. Remove it, or the declaration.");
    }

    @Test
    void nameRowsThatBelongToNoRevision() throws IOException {
        new MigrationFolder(directory).with("a2.rows.sql", "");
        assertThat(problems("a1.sql", "-- revision: a1\n-- upgrade\n"))
                .containsExactly("db/a2.rows.sql: These rows belong to no revision;"
                        + " the nearest that would be read is a1.rows.sql. Name the file <id>.rows.sql.");
    }

    @Test
    void nameAFileWhoseEndingIsInCapitals() throws IOException {
        new MigrationFolder(directory).with("a2_x.SQL", "");
        assertThat(problems("a1.sql", "-- revision: a1\n-- upgrade\n"))
                .containsExactly("db/a2_x.SQL: Only files that end in .sql are read. Rename it to end so.");
    }

    @Test
    void nameWhatIsWrongInAllFilesAndInTheGraphAtOnce() throws IOException {
        new MigrationFolder(directory).with("a2.sql", "-- revision: a2\n-- revises: a0\n-- upgrade\n\\q\n");
        MigrationFolder folder = new MigrationFolder(directory).with("a1.sql", "-- revision: a1\n-- upgrade: x\n");
        assertThat(codes(folder))
                .containsExactly(
                        ScriptProblem.Code.UNKNOWN_OPTION, ScriptProblem.Code.PSQL_COMMAND, ScriptProblem.Code.GRAPH);
    }

    @Test
    void doNotMakeAnUnreadableFileAMissingParentToo() throws IOException {
        new MigrationFolder(directory).with("a2.sql", "-- revision: a2\n-- revises: a1\n-- upgrade\n");
        MigrationFolder folder = new MigrationFolder(directory).with("a1_x.sql", new byte[] {(byte) 0xff});
        assertThat(codes(folder)).containsExactly(ScriptProblem.Code.NOT_UTF_8);
    }

    @Test
    void leaveAnUnterminatedDowngradeToTheServerAndWarn() throws IOException {
        History history = new MigrationFolder(directory)
                .with("a1.sql", "-- revision: a1\n-- upgrade\n-- downgrade\nSELECT 'x;\n")
                .read(Layout.NATIVE);
        assertThat(history.warnings())
                .extracting(ScriptProblem::describe)
                .containsExactly("db/a1.sql:4: A string begins here and is not closed before the end of the file."
                        + " Close it with '; a quote inside it is written twice: ''.");
    }

    private static List<ScriptProblem.Code> codes(MigrationFolder folder) {
        try {
            folder.read(Layout.NATIVE);
            return List.of();
        } catch (HistoryException e) {
            return e.problems().stream().map(ScriptProblem::code).toList();
        }
    }

    private List<String> problems(String name, String text) throws IOException {
        return new MigrationFolder(directory).with(name, text).problems(Layout.NATIVE);
    }
}

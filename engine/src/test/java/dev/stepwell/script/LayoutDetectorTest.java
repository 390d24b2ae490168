package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutDetectorTest {

    private static final String HEADER = "-- Title\n-- revision: a1\n-- upgrade\n";

    private MigrationFolder folder;
    private Path directory;

    @BeforeEach
    void open(@TempDir Path empty) {
        directory = empty;
        folder = new MigrationFolder(empty);
    }

    @Test
    void knowsNativeFilesByTheirHeader() throws IOException {
        folder.with("a1_set_up.sql", HEADER);
        assertThat(folder.read().layout()).isEqualTo(Layout.NATIVE);
    }

    @Test
    void knowsPairsByTheirNames() throws IOException {
        folder.with("1_a.up.sql", "").with("README.md", "");
        assertThat(folder.read().layout()).isEqualTo(Layout.PAIRED);
    }

    @Test
    void knowsFoldersByTheirUpgrade() throws IOException {
        folder.with("1_a/up.sql", "");
        assertThat(folder.read().layout()).isEqualTo(Layout.DIRECTORY);
    }

    @Test
    void takesTheLayoutThatIsNamedOverTheFiles() throws IOException {
        folder.with("1_a.up.sql", "").with("a1.sql", HEADER);
        assertThat(folder.read(Layout.PAIRED).scripts()).hasSize(1);
    }

    @Test
    void refusesAMixture() throws IOException {
        folder.with("1_a.up.sql", "")
                .with("1_a.down.sql", "")
                .with("a1.sql", HEADER)
                .with("2_b/up.sql", "");
        assertThatThrownBy(folder::read)
                .isInstanceOf(HistoryException.class)
                .hasMessage("Cannot read the migrations in db:\n"
                        + "  db: The folder holds migrations of several layouts: native (1 file, for example a1.sql),"
                        + " paired (2 files, for example 1_a.down.sql), directory (1 file, for example 2_b/up.sql)."
                        + " Keep one layout in a folder, or name the layout: native, paired or directory.");
    }

    @Test
    void refusesFilesOfNoLayout() throws IOException {
        folder.with("V1__a.sql", "SELECT 1;").with("V2__b.sql", "");
        assertThatThrownBy(folder::read)
                .hasMessage("Cannot read the migrations in db:\n"
                        + "  db: The 2 files in .sql are of no known layout, for example V1__a.sql: no name ends in .up.sql"
                        + " or .down.sql, and no file begins with a header that has a line '-- revision: <id>'. Add what is"
                        + " missing, or name the layout: native, paired or directory.");
    }

    @Test
    void saysThatTheOnlyFileIsOfNoLayout() throws IOException {
        folder.with("V1__a.sql", "SELECT 1;");
        assertThatThrownBy(folder::read).hasMessageContaining("The 1 file in .sql is of no known layout");
    }

    @Test
    void saysWhatIsWrongWithTheOnlyFileWhenItCannotBeRead() throws IOException {
        Files.createSymbolicLink(directory.resolve("a1.sql"), directory.resolve("nowhere"));
        assertThatThrownBy(folder::read)
                .hasMessageStartingWith("Cannot read the migrations in db:\n  db/a1.sql: " + SourceText.LEADS_NOWHERE);
    }

    @Test
    void namesWhatIsWrongWithNamesThatAreAllNearlyPairs() throws IOException {
        folder.with("1_a_up.sql", "");
        assertThatThrownBy(folder::read)
                .hasMessage("Cannot read the migrations in db:\n"
                        + "  db/1_a_up.sql: golang-migrate does not read a file of this name and would leave it out without"
                        + " a word. Rename it to 1_a.up.sql, or give it a name that does not end in up or down.");
    }

    @Test
    void refusesAnEmptyFolder() {
        assertThatThrownBy(folder::read)
                .hasMessage(
                        "Cannot read the migrations in db:\n"
                                + "  db: There is no migration in the folder, neither <id>_<message>.sql nor"
                                + " <version>_<name>.up.sql nor <stamp>_<name>/up.sql. Give the folder that the migrations are in.");
    }

    @Test
    void refusesAFolderWithoutFilesOfTheLayoutThatIsNamed() throws IOException {
        folder.with("1_a.up.sql", "");
        assertThat(folder.problems(Layout.DIRECTORY))
                .containsExactly("db: There is no migration of the layout 'directory' (<stamp>_<name>/up.sql) in the"
                        + " folder. Give the folder that they are in, or another layout.");
    }
}

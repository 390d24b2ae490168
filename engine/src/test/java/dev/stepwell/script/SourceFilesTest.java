package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    private Path directory;
    private MigrationFolder folder;

    @BeforeEach
    void open(@TempDir Path empty) {
        directory = empty;
        folder = new MigrationFolder(empty);
    }

    @Test
    void loseTheirByteOrderMark() throws IOException {
        folder.with("1_a.up.sql", "\uFEFFSELECT 1;");
        assertThat(folder.readOne(Layout.PAIRED).upgrade().text()).isEqualTo("SELECT 1;");
    }

    @Test
    void mayHoldAnyCharacter() throws IOException {
        folder.with("1_a.up.sql", "SELECT '\uFFFD größe 😀';");
        assertThat(folder.readOne(Layout.PAIRED).upgrade().text()).isEqualTo("SELECT '\uFFFD größe 😀';");
    }

    @Test
    void areRefusedWhereTheyAreNotUtf8() throws IOException {
        folder.with("1_a.up.sql", "SELECT 1;\nSELECT 'größe';".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(folder.problems(Layout.PAIRED))
                .containsExactly("db/1_a.up.sql:2: Byte 0xF6 at offset 20 is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void areRefusedWhereTheyEndInTheMiddleOfACharacter() throws IOException {
        folder.with("1_a.up.sql", new byte[] {'\n', (byte) 0xc3});
        assertThat(folder.problems(Layout.PAIRED))
                .containsExactly("db/1_a.up.sql:2: Byte 0xC3 at offset 1 is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void areRefusedAsUtf16() throws IOException {
        folder.with("1_a.up.sql", "SELECT 1;".getBytes(StandardCharsets.UTF_16LE));
        assertThat(folder.problems(Layout.PAIRED))
                .containsExactly("db/1_a.up.sql:1: Byte 0x00 at offset 1 is zero, which no SQL text holds; UTF-16 does."
                        + " Save the file as UTF-8.");
    }

    @Test
    void areRefusedAsLinksThatGoRound() throws IOException {
        Files.createSymbolicLink(directory.resolve("1_a.up.sql"), Path.of("1_b.up.sql"));
        Files.createSymbolicLink(directory.resolve("1_b.up.sql"), Path.of("1_a.up.sql"));
        folder.with("2_c.up.sql", "");
        assertThat(folder.problems(Layout.PAIRED))
                .contains("db/1_a.up.sql: This is a symbolic link that leads nowhere: its target is missing, or the"
                        + " links go round in a circle. Correct or remove the link.");
    }

    @Test
    void areRefusedWhereTheyAreTooLarge() throws IOException {
        folder.with("1_a.up.sql", "");
        try (var file = new RandomAccessFile(directory.resolve("1_a.up.sql").toFile(), "rw")) {
            file.setLength((1L << 30) + 1);
        }
        assertThat(folder.problems(Layout.PAIRED))
                .containsExactly("db/1_a.up.sql: The file has 1073741825 bytes; at most 1073741824 can be read."
                        + " Split it, or load the data in a Java revision.");
    }

    @Test
    void areNamedAsTheUserNamedTheirFolder() throws IOException {
        folder.with("1_a.up.sql", "");
        History history = HistoryReader.read(directory, Optional.empty());
        assertThat(history.scripts().values())
                .extracting(script -> script.upgrade().file())
                .containsExactly(directory + "/1_a.up.sql");
    }

    @Test
    void areMissedWhereThereIsNoFolder() {
        Path missing = Path.of("no", "such", "folder");
        assertThatThrownBy(() -> HistoryReader.read(missing, Optional.empty()))
                .hasMessage("Cannot read the migrations in no/such/folder:\n  no/such/folder: There is no such folder."
                        + " Give the folder of the migrations, relative to "
                        + Path.of("").toAbsolutePath() + " or absolute.");
    }

    @Test
    void areMissedWhereTheFolderIsAFile() throws IOException {
        folder.with("1_a.up.sql", "");
        Path file = directory.resolve("1_a.up.sql");
        assertThatThrownBy(() -> HistoryReader.read(file, Optional.empty()))
                .hasMessage("Cannot read the migrations in " + file + ":\n  " + file
                        + ": It is a file, not a folder. Give the folder that the migrations are in.");
    }
}

package dev.stepwell.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.schema.SnapshotFileException.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold no snapshot. */
class SnapshotFileProblemsTest {

    private static final String AGAIN = " Write it again with `stepwell snapshot --output`.";
    private static final String SOUND = SnapshotFile.text(SchemaSnapshot.of(
            170011,
            List.of(SchemaObject.of(
                    ObjectName.of(ObjectKind.TABLE, "public", "users"), ObjectIdentity.NONE, Map.of("owner", "app")))));

    private final Path file;

    SnapshotFileProblemsTest(@TempDir Path directory) {
        this.file = directory.resolve("schema.json");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertProblem(
                Code.MISSING, 0, "There is no file " + file + ". Name a file that `stepwell snapshot` has written.");
    }

    @Test
    void saysThatItIsADirectory() throws IOException {
        Files.createDirectory(file);

        assertProblem(Code.DIRECTORY, 0, file + " is a directory. Name a file that `stepwell snapshot` has written.");
    }

    @Test
    void saysWhereAFileIsNotUtf8() throws IOException {
        Files.write(file, SOUND.replace("app", "Jürgen").getBytes(StandardCharsets.ISO_8859_1));

        assertProblem(
                Code.ENCODING,
                0,
                file + " is not UTF-8: byte 0xFC at offset 178. Save it as UTF-8, or write it again with"
                        + " `stepwell snapshot --output`.");
    }

    @Test
    void saysThatUtf16IsNotUtf8() throws IOException {
        Files.write(file, SOUND.getBytes(StandardCharsets.UTF_16));

        assertProblem(
                Code.ENCODING,
                0,
                file + " is not UTF-8: byte 0xFE at offset 0. Save it as UTF-8, or write it again with"
                        + " `stepwell snapshot --output`.");
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        Files.writeString(file, " \n");

        assertProblem(Code.TRUNCATED, 0, file + " is empty." + AGAIN);
    }

    @Test
    void saysWhereAFileEndsTooEarly() throws IOException {
        Files.writeString(file, SOUND.substring(0, SOUND.indexOf("users") + 7));

        assertProblem(Code.TRUNCATED, 8, file + ":8 is where the file ends, too early." + AGAIN);
    }

    @Test
    void saysWhereAFileIsNoJson() throws IOException {
        Files.writeString(file, SOUND.replace("      \"kind\"", "<<<<<<< ours\n      \"kind\""));

        assertProblem(
                Code.NOT_JSON,
                6,
                file
                        + ":6 is no JSON: Unexpected character ('<' (code 60)): was expecting double-quote to start field name."
                        + AGAIN);
    }

    @Test
    void seesAPropertyThatAMergeLeftTwice() throws IOException {
        Files.writeString(file, SOUND.replace("\"owner\"", "\"owner\": \"you\",\n\"owner\""));

        assertProblem(Code.NOT_JSON, 11, file + ":11 is no JSON: Duplicate field 'owner'." + AGAIN);
    }

    @Test
    void saysThatAFileIsFromANewerVersion() throws IOException {
        Files.writeString(file, SOUND.replace("\"formatVersion\": 1", "\"formatVersion\": 2"));

        assertProblem(
                Code.NEWER_FORMAT,
                0,
                file
                        + " has format version 2, and this Stepwell knows 1 to 1. Use the Stepwell that wrote it, or a later one;"
                        + " or write it again with this one.");
    }

    @Test
    void saysWhyOtherJsonIsNoSnapshot() throws IOException {
        assertNoSnapshot("[1, 2]", "it has no number \"formatVersion\"");
        assertNoSnapshot("null", "it has no number \"formatVersion\"");
        assertNoSnapshot(SOUND.replace("17", "\"17\""), "it has no number \"postgresql\" or no array \"objects\"");
        assertNoSnapshot(SOUND.replace("\"table\"", "\"tabel\""), "object number 1 has the unknown kind 'tabel'");
        assertNoSnapshot(SOUND.replace("\"kind\"", "\"sort\""), "object number 1 has no \"kind\"");
        assertNoSnapshot(SOUND.replace("\"name\"", "\"called\""), "object number 1 has no \"name\"");
        assertNoSnapshot(
                SOUND.replace("\"app\"", "7"),
                "object number 1, table public.users, › owner is neither a text nor a list of its lines");
        assertNoSnapshot(
                SOUND.replace("\"properties\"", "\"property\""),
                "object number 1, table public.users, has no \"properties\"");
        assertNoSnapshot(
                SOUND.replace(
                        "\"objects\": [",
                        "\"objects\": [ {\"kind\": \"table\", \"schema\": \"public\", \"name\":"
                                + " \"users\", \"properties\": {}},"),
                "it has two objects with the name table public.users");
    }

    private void assertNoSnapshot(String text, String why) throws IOException {
        Files.writeString(file, text);
        assertProblem(Code.NOT_A_SNAPSHOT, 0, file + " is JSON, but no snapshot: " + why + "." + AGAIN);
    }

    private void assertProblem(Code code, int line, String message) {
        SnapshotFileException thrown = catchThrowableOfType(SnapshotFileException.class, () -> SnapshotFile.read(file));
        assertThat(thrown)
                .hasMessage(message)
                .returns(code, SnapshotFileException::code)
                .returns(file.toString(), SnapshotFileException::file)
                .returns(line, problem -> problem.line().orElse(0));
    }
}

package dev.stepwell.schema;

import dev.stepwell.schema.SnapshotFileException.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Snapshots in files, as {@code docs/snapshot.schema.json} describes them: JSON in UTF-8, objects in canonical order, one property a
 * line. Two snapshots of equal databases, of one major version of PostgreSQL, are equal files.
 */
public final class SnapshotFile {

    private static final String NAME_ANOTHER = "Name a file that `stepwell snapshot` has written.";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SnapshotFile() {}

    /**
     * A snapshot as the content of a file.
     *
     * @param snapshot any snapshot; of its server only the major version is kept, of its objects no identity
     * @return JSON that ends with a line break
     */
    public static String text(SchemaSnapshot snapshot) {
        return new SnapshotWriter().text(snapshot);
    }

    /**
     * Writes a snapshot, over what is there.
     *
     * @param snapshot the snapshot
     * @param file the file
     * @throws IOException when it cannot be written
     */
    public static void write(SchemaSnapshot snapshot, Path file) throws IOException {
        Files.writeString(file, text(snapshot));
    }

    /**
     * Reads a snapshot.
     *
     * @param file the file
     * @return a snapshot equal to the one that was written, without identities and cluster
     * @throws SnapshotFileException when there is no snapshot in it
     */
    public static SchemaSnapshot read(Path file) {
        return new SnapshotParser(file.toString()).parse(decoded(file, bytes(file)));
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new SnapshotFileException(Code.DIRECTORY, file.toString(), file + " is a directory. " + NAME_ANOTHER);
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new SnapshotFileException(
                    Code.MISSING, file.toString(), 0, "There is no file " + file + ". " + NAME_ANOTHER, e);
        } catch (AccessDeniedException e) {
            throw new SnapshotFileException(
                    Code.UNREADABLE,
                    file.toString(),
                    0,
                    "This user may not read " + file + ". Let it, or name another.",
                    e);
        } catch (IOException e) {
            throw new SnapshotFileException(
                    Code.UNREADABLE, file.toString(), 0, "Cannot read " + file + ": " + e + ". " + NAME_ANOTHER, e);
        }
    }

    /** Some editors put a mark before UTF-8, which is harmless. */
    private static String decoded(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(input, text, true);
        if (result.isError()) {
            int offset = input.position();
            throw new SnapshotFileException(
                    Code.ENCODING,
                    file.toString(),
                    "%s is not UTF-8: byte 0x%02X at offset %d. Save it as UTF-8, or write it again with `stepwell snapshot --output`."
                            .formatted(file, bytes[offset], offset));
        }
        text.flip();
        return text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }
}

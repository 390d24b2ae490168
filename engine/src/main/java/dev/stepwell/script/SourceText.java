package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the text of one file, strictly as UTF-8. */
final class SourceText {

    static final String LEADS_NOWHERE =
            "This is a symbolic link that leads nowhere: its target is missing, or the links"
                    + " go round in a circle. Correct or remove the link.";

    /** PostgreSQL takes no query text longer than 1 GB. */
    private static final long LARGEST = 1L << 30;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final ProblemLog problems;

    SourceText(ProblemLog problems) {
        this.problems = problems;
    }

    /** The text without byte order mark; empty when it cannot be read, which is then in the log. */
    Optional<String> read(Path path, String display) {
        try {
            if (Files.size(path) > LARGEST) {
                problems.error(
                        Code.FILE_TOO_LARGE,
                        display,
                        0,
                        "The file has " + Files.size(path) + " bytes; at most " + LARGEST
                                + " can be read. Split it, or load the data in a Java revision.");
                return Optional.empty();
            }
            return decode(Files.readAllBytes(path), display);
        } catch (IOException e) {
            problems.error(Code.UNREADABLE_FILE, display, 0, unreadable(path, e));
            return Optional.empty();
        }
    }

    private static String unreadable(Path path, IOException e) {
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            return LEADS_NOWHERE;
        }
        if (e instanceof AccessDeniedException) {
            return "The file may not be read by this user. Give the user the right to read it.";
        }
        if (e instanceof NoSuchFileException) {
            return "The file disappeared while the folder was read. Run again when nothing else changes the folder.";
        }
        return "The file cannot be read: " + e.getMessage() + ". Check that it is an ordinary file.";
    }

    private Optional<String> decode(byte[] bytes, String display) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            int malformed = firstMalformed(bytes);
            if (malformed >= 0) {
                notText(bytes, malformed, display, "is not UTF-8. Save the file as UTF-8");
                return Optional.empty();
            }
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int offset = text.substring(0, nul).getBytes(StandardCharsets.UTF_8).length;
            notText(bytes, offset, display, "is zero, which no SQL text holds; UTF-16 does. Save the file as UTF-8");
            return Optional.empty();
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(marked ? text.substring(1) : text);
    }

    private void notText(byte[] bytes, int offset, String display, String what) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String message = "Byte 0x%02X at offset %d %s.".formatted(bytes[offset], offset, what);
        problems.error(Code.NOT_UTF_8, display, line, message);
    }

    /** A replacement character may also be written in the file itself, so the bytes decide. */
    private static int firstMalformed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (in.hasRemaining()) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            out.clear();
        }
        return -1;
    }
}

package dev.stepwell.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the comment lines at the top of a native file: up to its first section or statement. */
final class HeaderLines {

    private HeaderLines() {}

    static List<Comment> of(String text) {
        return take(text.lines());
    }

    /** Whether the file begins with a native header; reads no further than that. A file that cannot be read has none. */
    static boolean beginWithHeader(Path file) {
        // The keys are ASCII, so a file in any encoding that extends it can be judged.
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return NativeHeaderParser.isHeader(take(reader.lines()));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Comment> take(Stream<String> lines) {
        List<Comment> header = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) lines::iterator) {
            number++;
            String content = line.strip();
            if (content.isEmpty()) {
                continue;
            }
            if (!content.startsWith("--")
                    || NativeSection.isMark(content.substring(2).strip())) {
                break;
            }
            header.add(new Comment(content.substring(2).strip(), number));
        }
        return header;
    }
}

package dev.stepwell.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the two sides of a difference are put on one line. */
final class Wording {

    private static final int LIMIT = 240;

    private Wording() {}

    /** White space collapsed, cut to a readable length. */
    static String oneLine(String text) {
        String line = collapsed(text);
        if (line.isEmpty()) {
            return "(empty)";
        }
        return line.length() <= LIMIT ? line : line.substring(0, line.offsetByCodePoints(LIMIT - 2, 0)) + " …";
    }

    /** What follows the path: {@code : before → after}. */
    static String change(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return ": " + side(before) + " → " + side(after);
        }
        if (collapsed(before).equals(collapsed(after))) {
            return ": differs only in white space";
        }
        List<String> oldLines = before.lines().toList();
        List<String> newLines = after.lines().toList();
        if (oldLines.size() <= 1 && newLines.size() <= 1) {
            return ": " + side(before) + " → " + side(after);
        }
        int line = firstDifference(oldLines, newLines);
        return ", line " + (line + 1) + ": " + lineAt(oldLines, line) + " → " + lineAt(newLines, line);
    }

    private static int firstDifference(List<String> before, List<String> after) {
        int line = 0;
        while (line < before.size()
                && line < after.size()
                && collapsed(before.get(line)).equals(collapsed(after.get(line)))) {
            line++;
        }
        return line;
    }

    private static String lineAt(List<String> lines, int line) {
        return line < lines.size() ? oneLine(lines.get(line)) : "(end)";
    }

    private static String side(@Nullable String value) {
        return value == null ? "none" : oneLine(value);
    }

    private static String collapsed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}

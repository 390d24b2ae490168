package dev.stepwell.script;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.ScriptProblem.Code;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the upgrade of each revision was when it was shared: a file beside the revisions, committed with them, with an id and
 * a checksum a line.
 */
public final class LockFile {

    /** Its name. */
    public static final String NAME = "stepwell.lock";

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+([0-9a-f]{64})");

    private static final String HEADER =
            "# The upgrades that are shared and must not be edited. Written by `stepwell lock`.\n";

    private LockFile() {}

    /**
     * The text of a file.
     *
     * @param checksums by revision, in the order of the lines
     * @return the text, each line ended by a line feed
     */
    public static String text(Map<RevisionId, String> checksums) {
        return checksums.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    /** The checksums by revision, in the order of the lines; none when there is no file. */
    static Map<RevisionId, String> read(SourceFolder folder, ProblemLog problems) {
        if (!Files.isRegularFile(folder.resolve(NAME))) {
            return Map.of();
        }
        String display = folder.displayOf(NAME);
        return new SourceText(problems)
                .read(folder.resolve(NAME), display)
                .map(text -> parse(text, display, problems))
                .orElse(Map.of());
    }

    private static Map<RevisionId, String> parse(String text, String display, ProblemLog problems) {
        Map<RevisionId, String> checksums = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher parts = LINE.matcher(line.strip());
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!parts.matches()) {
                problems.error(
                        Code.MALFORMED_LOCK,
                        display,
                        number,
                        "The line is not an id and a checksum of 64 hexadecimal digits. Resolve the conflict that left it, or"
                                + " restore the file from version control.");
                continue;
            }
            checksums.put(RevisionId.of(parts.group(1)), parts.group(2));
        }
        return Collections.unmodifiableMap(checksums);
    }
}

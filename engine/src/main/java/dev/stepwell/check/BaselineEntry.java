package dev.stepwell.check;

import dev.stepwell.revision.RevisionId;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells a known finding from a new one. Lines and messages are left out, so that neither another line above nor another
 * wording makes it new.
 *
 * @param check the check that found it
 * @param code what kind of finding it is
 * @param revision the revision that it blames; empty when it is about the whole history
 * @param path the object, or {@code ""}
 */
public record BaselineEntry(String check, String code, Optional<RevisionId> revision, String path)
        implements Comparable<BaselineEntry> {

    private static final String NONE = "-";
    private static final int PARTS = 4;
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    static BaselineEntry of(Finding finding) {
        return new BaselineEntry(finding.check(), finding.code(), finding.revision(), finding.path());
    }

    /** Empty when the line does not hold a check, a code and a revision at least. */
    static Optional<BaselineEntry> parse(String line) {
        String[] parts = line.split(" ", PARTS);
        if (parts.length < PARTS - 1 || parts[2].isBlank()) {
            return Optional.empty();
        }
        Optional<RevisionId> revision =
                Optional.of(parts[2]).filter(id -> !id.equals(NONE)).map(RevisionId::of);
        String path = parts.length == PARTS ? parts[PARTS - 1] : "";
        return Optional.of(new BaselineEntry(parts[0], parts[1], revision, unescaped(path)));
    }

    /**
     * The line that stands for it in a baseline file.
     *
     * @return check, code, revision and path, with spaces between them; {@code -} where there is no revision
     */
    public String line() {
        String id = revision.map(RevisionId::value).orElse(NONE);
        return (check + " " + code + " " + id + " " + escaped(path)).stripTrailing();
    }

    /** A path may hold a line break, where an identifier does. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group(1)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            default -> escape.group(1);
                        }));
    }

    @Override
    public int compareTo(BaselineEntry other) {
        return Comparator.comparing(BaselineEntry::line).compare(this, other);
    }
}

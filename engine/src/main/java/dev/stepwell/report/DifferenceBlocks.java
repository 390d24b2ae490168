package dev.stepwell.report;

import dev.stepwell.diff.Code;
import dev.stepwell.diff.Difference;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Differences under the table, view or schema that they are in, each as one line or as the lines that differ. */
final class DifferenceBlocks {

    private static final int SHORT = 70;
    private static final int MOST_LINES = 14;
    private static final int WIDEST = 400;
    private static final String MARGIN = "             ";

    private final List<Difference> differences;

    DifferenceBlocks(List<Difference> differences) {
        this.differences = differences;
    }

    List<String> lines() {
        Repetitions repetitions = new Repetitions(differences);
        List<String> lines = new ArrayList<>(repetitions.lines());
        String current = "";
        for (Difference difference : repetitions.single()) {
            String heading = heading(difference.object());
            if (!heading.equals(current)) {
                if (!current.isEmpty()) {
                    lines.add("");
                }
                lines.add(heading);
                current = heading;
            }
            lines.addAll(block(difference));
        }
        if (!current.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private static String heading(ObjectName name) {
        if (name.kind().isChild()) {
            return ObjectName.of(ObjectKind.TABLE, name.schema(), name.relation())
                    .path();
        }
        return name.path();
    }

    private static List<String> block(Difference difference) {
        List<String> lines = new ArrayList<>();
        String title = title(difference, subject(difference));
        String before = Objects.requireNonNullElse(difference.before(), "none");
        String after = Objects.requireNonNullElse(difference.after(), "none");
        switch (Event.of(difference)) {
            case ADDED -> whole(lines, title, after);
            case REMOVED -> whole(lines, title, before);
            case RENAMED ->
                lines.add(title + (difference.property().isEmpty() ? " to " + after : " " + before + " to " + after));
            case CHANGED -> changed(lines, title, before, after);
        }
        return lines;
    }

    static List<String> changed(Difference difference, String subject) {
        List<String> lines = new ArrayList<>();
        changed(
                lines,
                title(difference, subject),
                Objects.requireNonNullElse(difference.before(), "none"),
                Objects.requireNonNullElse(difference.after(), "none"));
        return lines;
    }

    private static String title(Difference difference, String subject) {
        return "  %-8s %s".formatted(Event.of(difference).word(), subject);
    }

    /** The object without what the heading says. */
    private static String subject(Difference difference) {
        ObjectName name = difference.object();
        String object = name.kind().word();
        if (name.kind().isChild()) {
            object += " " + ObjectName.global(name.kind(), name.name()).path();
        }
        boolean isWhole = difference.property().isEmpty();
        return isWhole || difference.code() == Code.RENAMED
                ? object + (isWhole ? "" : " " + difference.property())
                : object + " › " + difference.property();
    }

    private static void whole(List<String> lines, String title, String definition) {
        List<String> text = definition.lines().toList();
        if (text.size() <= 1) {
            lines.add(definition.isBlank() ? title : title + ": " + cut(definition.strip()));
            return;
        }
        lines.add(title + ":");
        block(lines, text);
    }

    private static void changed(List<String> lines, String title, String before, String after) {
        boolean isOneLine = before.lines().count() <= 1 && after.lines().count() <= 1;
        if (isOneLine && before.length() + after.length() <= SHORT) {
            lines.add(title + ": " + shown(before) + " → " + shown(after));
        } else if (folded(before).equals(folded(after))) {
            lines.add(title + ": differs only in white space");
        } else {
            lines.add(title + ":");
            block(lines, LineDiff.of(before, after));
        }
    }

    private static void block(List<String> lines, List<String> text) {
        text.stream().limit(MOST_LINES).forEach(line -> lines.add((MARGIN + cut(line)).stripTrailing()));
        if (text.size() > MOST_LINES) {
            lines.add(MARGIN + "… and " + (text.size() - MOST_LINES) + " more lines");
        }
    }

    private static String shown(String value) {
        return value.isBlank() ? "(empty)" : value.strip();
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String cut(String line) {
        return line.length() <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(WIDEST, 0)) + " …";
    }
}

package dev.stepwell.report;

import dev.stepwell.diff.DatabaseComparison;
import dev.stepwell.diff.DatabaseComparison.Side;
import dev.stepwell.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What differs between two databases, for people: table by table, then what was compared and the outcome in one line. */
public final class ComparisonText {

    private static final List<String> COMPARED = List.of(
            "Compared: every object of every user schema by PostgreSQL's own definition of it; owners, privileges, comments.",
            "Left out: rows, the state of sequences, members of extensions, the numbers in generated names.",
            "Renamed: what has the same content under another name, where only one thing on each side has it.");

    /** Makes a renderer; it has no settings. */
    public ComparisonText() {}

    /**
     * Renders a comparison.
     *
     * @param comparison the comparison
     * @return text that ends with a line break
     */
    public String render(DatabaseComparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("from  " + describe(comparison.from()));
        lines.add("to    " + describe(comparison.to()));
        lines.add("");
        lines.addAll(new DifferenceBlocks(comparison.differences()).lines());
        lines.addAll(COMPARED);
        versions(comparison, lines);
        if (!comparison.ignored().isEmpty()) {
            lines.add("Ignored as asked: " + counted(comparison.ignored()) + ".");
        }
        lines.add(conclusion(comparison));
        return String.join("\n", lines) + "\n";
    }

    private static String describe(Side side) {
        return side.source() + " (PostgreSQL " + side.majorVersion() + ", " + side.objects()
                + (side.objects() == 1 ? " object)" : " objects)");
    }

    private static void versions(DatabaseComparison comparison, List<String> lines) {
        int from = comparison.from().majorVersion();
        int to = comparison.to().majorVersion();
        if (from == to) {
            return;
        }
        String left = comparison.ofVersion().isEmpty()
                ? "nothing that differs is known to come from that alone"
                : "left out as coming from that alone: " + counted(comparison.ofVersion());
        lines.add("The servers are PostgreSQL " + from + " and " + to + ": " + left
                + ". What else differs may come from it too.");
    }

    private static String counted(List<Difference> differences) {
        Map<String, Long> counts = differences.stream()
                .collect(Collectors.groupingBy(Difference::codeText, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String conclusion(DatabaseComparison comparison) {
        int count = comparison.differences().size();
        if (count == 0) {
            return "EQUAL.";
        }
        long added = of(comparison, Event.ADDED);
        long removed = of(comparison, Event.REMOVED);
        long renamed = of(comparison, Event.RENAMED);
        List<String> parts = new ArrayList<>();
        add(parts, added, "added");
        add(parts, removed, "removed");
        add(parts, renamed, "renamed");
        add(parts, count - added - removed - renamed, "changed");
        return "DIFFERENT: " + count + (count == 1 ? " difference (" : " differences (") + String.join(", ", parts)
                + ").";
    }

    private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }

    private static long of(DatabaseComparison comparison, Event event) {
        return comparison.differences().stream()
                .filter(difference -> Event.of(difference) == event)
                .count();
    }
}

package dev.stepwell.assertions;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How messages put values into words. */
final class Text {

    private Text() {}

    /** Every line under the sentence before it. */
    static String block(Collection<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? "\n" : "\n  " + line).collect(Collectors.joining());
    }

    static String block(String text) {
        return block(text.lines().toList());
    }

    /** The values with commas between them, or {@code none}. */
    static String list(Collection<?> values) {
        return values.isEmpty() ? "none" : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    static String count(int count, String singular, String plural) {
        return count + " " + (count == 1 ? singular : plural);
    }

    /** Runs of white space as one space, as definitions are compared. */
    static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** What the second has and the first lacks, and the other way round; empty when they have the same members. */
    static String membership(List<String> expected, List<String> actual) {
        List<String> missing =
                expected.stream().filter(value -> !actual.contains(value)).toList();
        List<String> extra =
                actual.stream().filter(value -> !expected.contains(value)).toList();
        return (missing.isEmpty() ? "" : "\n  missing: " + list(missing))
                + (extra.isEmpty() ? "" : "\n  not expected: " + list(extra));
    }
}

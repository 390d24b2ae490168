package dev.stepwell.revision;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One target, taken apart: {@code lib@head-1} has the branch lib, the symbol head and the distance -1.
 *
 * @param text as typed
 * @param branch what stands before {@code @}, {@code ""} when there is none
 * @param symbol a word, an id, a label or a prefix; {@code ""} when relative to the present state
 * @param distance sign and number as typed, {@code ""} when there is none
 */
record Point(String text, String branch, String symbol, String distance) {
    /** No history is this long, so that a larger number means the same. */
    private static final int FARTHEST = 1_000_000_000;

    private static final Pattern DISTANCE = Pattern.compile("(.*?)([+-][0-9]+)");

    /**
     * Takes a target apart.
     *
     * @throws RevisionException when it is a range, or has no part where one must be
     */
    static Point parse(String typed) {
        String text = typed.strip();
        if (RevisionRange.isRange(text)) {
            throw TargetErrors.range(text);
        }
        int at = text.indexOf('@');
        String rest = text.substring(at + 1);
        if (rest.isEmpty() || at == 0 || rest.indexOf('@') >= 0) {
            throw TargetErrors.malformed(text);
        }
        String branch = at < 0 ? "" : text.substring(0, at);
        Matcher matcher = DISTANCE.matcher(rest);
        return matcher.matches()
                ? new Point(text, branch, matcher.group(1), matcher.group(2))
                : new Point(text, branch, rest, "");
    }

    /** Takes apart several targets with commas between them: no id or label holds a comma. */
    static List<Point> parseAll(String typed) {
        return Arrays.stream(typed.split(",", -1)).map(Point::parse).toList();
    }

    boolean hasBranch() {
        return !branch.isEmpty();
    }

    boolean hasDistance() {
        return !distance.isEmpty();
    }

    /** Whether it counts from the present state: a distance, and nothing to count from. */
    boolean fromPresent() {
        return symbol.isEmpty();
    }

    /** How far to walk, whichever way. */
    int length() {
        String digits = distance.substring(1).replaceFirst("^0+(?=.)", "");
        return digits.length() > 9 ? FARTHEST : Integer.parseInt(digits);
    }

    /** Whether it walks upwards, over at least one revision. */
    boolean upwards() {
        return distance.startsWith("+") && length() > 0;
    }

    /** Whether it walks downwards, over at least one revision. */
    boolean downwards() {
        return distance.startsWith("-") && length() > 0;
    }

    /** The same walk along the branch of a revision. */
    String along(RevisionId branchRevision) {
        return branchRevision + "@" + symbol + distance;
    }
}

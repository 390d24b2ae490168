package dev.stepwell.assertions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody who asked for something that is not there may have meant. */
final class Candidates {

    private static final int MOST = 5;

    private Candidates() {}

    /** The sentence that ends a message about something missing; says so when there is nothing to choose from. */
    static String sentence(String wanted, Collection<String> names, String plural) {
        if (names.isEmpty()) {
            return "There are no " + plural + " at all.";
        }
        if (names.size() == 1) {
            return "There is only " + names.iterator().next() + ".";
        }
        String more = names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "";
        return "There are the " + plural + " " + nearest(wanted, names).stream().collect(Collectors.joining(", "))
                + more + ".";
    }

    /** At most five of the names, nearest first. */
    static List<String> nearest(String wanted, Collection<String> names) {
        return names.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static int distance(String wanted, String name) {
        String left = wanted.toLowerCase(Locale.ROOT);
        String right = name.toLowerCase(Locale.ROOT);
        int whole = edits(left, right);
        return right.indexOf('.') < 0 || left.indexOf('.') >= 0
                ? whole
                : Math.min(whole, edits(left, right.substring(right.lastIndexOf('.') + 1)));
    }

    /** How many characters must be put in, taken out or changed. */
    private static int edits(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int changed = above[column - 1] + change;
                current[column] = Math.min(changed, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[right.length()];
    }
}

package dev.stepwell.assertions;

import dev.stepwell.revision.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
        int whole = EditDistance.between(wanted, name);
        return name.indexOf('.') < 0 || wanted.indexOf('.') >= 0
                ? whole
                : Math.min(whole, EditDistance.between(wanted, name.substring(name.lastIndexOf('.') + 1)));
    }
}

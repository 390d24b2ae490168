package dev.stepwell.assertions;

import java.util.List;

/** A graph has other heads, or other bases. */
final class ShouldHaveEnds {

    private ShouldHaveEnds() {}

    static String message(String noun, List<String> expected, List<String> actual) {
        return "Expected the " + noun + " of the graph to be " + Text.list(expected) + ", but they are "
                + Text.list(actual) + "." + Text.membership(expected, actual);
    }
}

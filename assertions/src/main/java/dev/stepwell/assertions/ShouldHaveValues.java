package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectName;
import java.util.List;

/** An enum has other values, or the same in another order. */
final class ShouldHaveValues {

    private ShouldHaveValues() {}

    static String message(ObjectName type, List<String> expected, List<String> actual) {
        String which = Text.membership(expected, actual);
        return "Expected " + type + " to have the values " + Text.list(expected) + ", but it has " + Text.list(actual)
                + "." + (which.isEmpty() ? "\n  They are the same in another order." : which);
    }
}

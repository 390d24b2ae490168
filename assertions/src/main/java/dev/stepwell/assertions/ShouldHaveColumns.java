package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectName;
import java.util.List;

/** A table or view has other columns, or the same in another order. */
final class ShouldHaveColumns {

    private ShouldHaveColumns() {}

    static String message(ObjectName relation, List<String> expected, List<String> actual) {
        String which = Text.membership(expected, actual);
        return "Expected " + relation + " to have the columns " + Text.list(expected) + ", but it has "
                + Text.list(actual) + "." + (which.isEmpty() ? "\n  They are the same in another order." : which);
    }
}

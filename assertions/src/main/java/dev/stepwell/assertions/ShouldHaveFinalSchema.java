package dev.stepwell.assertions;

import java.util.List;

/** No upgrade of a walk succeeded. */
final class ShouldHaveFinalSchema {

    private ShouldHaveFinalSchema() {}

    static String message(List<String> revisions) {
        return revisions.isEmpty()
                ? "Expected a final schema, but the walk has taken no step at all."
                : "Expected a final schema, but no upgrade of " + Text.list(revisions) + " has succeeded.";
    }
}

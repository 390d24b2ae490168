package dev.stepwell.assertions;

import dev.stepwell.diff.Difference;
import java.util.List;

/** There are differences. */
final class ShouldHaveNoDifferences {

    private ShouldHaveNoDifferences() {}

    static String message(List<Difference> differences) {
        return "Expected no difference, but there "
                + (differences.size() == 1 ? "is" : "are")
                + " " + differences.size() + ":" + Differences.block(differences);
    }
}

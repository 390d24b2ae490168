package dev.stepwell.assertions;

import dev.stepwell.diff.Difference;
import java.util.List;

/** There are more or fewer differences. */
final class ShouldHaveDifferences {

    private ShouldHaveDifferences() {}

    static String message(int expected, List<Difference> differences) {
        return "Expected " + Text.count(expected, "difference", "differences") + ", but there "
                + (differences.size() == 1 ? "is " : "are ")
                + (differences.isEmpty() ? "none." : differences.size() + ":" + Differences.block(differences));
    }
}

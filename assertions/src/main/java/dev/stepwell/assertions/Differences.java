package dev.stepwell.assertions;

import dev.stepwell.diff.Difference;
import java.util.List;

/** Differences as messages list them: all of them, sorted, one on a line. */
final class Differences {

    private Differences() {}

    static String block(List<Difference> differences) {
        return Text.block(
                differences.stream().sorted().map(Difference::describe).toList());
    }
}

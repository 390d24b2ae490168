package dev.stepwell.assertions;

import dev.stepwell.diff.Difference;
import dev.stepwell.diff.Kind;
import java.util.List;
import java.util.Locale;

/** A difference is missing. */
final class ShouldContainDifference {

    private ShouldContainDifference() {}

    static String message(String path, Kind kind, List<Difference> differences) {
        List<String> present = differences.stream()
                .map(one -> one.path() + " (" + word(one.kind()) + ")")
                .toList();
        return "Expected " + path + " to be " + word(kind) + ", but there is no such difference. "
                + Candidates.sentence(path + " (" + word(kind) + ")", present, "differences");
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

package dev.stepwell.assertions;

import java.util.List;

/** A check was not selected, or does not exist. */
final class ShouldHaveCheck {

    private ShouldHaveCheck() {}

    static String message(String name, List<String> selected) {
        return "Expected a result of the check '" + name + "', but it was not selected. "
                + Candidates.sentence(name, selected, "checks");
    }
}

package dev.stepwell.assertions;

import dev.stepwell.check.Finding;
import java.util.List;

/** A finding is another one. */
final class ShouldHaveFindingPart {

    private ShouldHaveFindingPart() {}

    static String message(String part, String expected, String actual, Finding finding) {
        return "Expected a finding with the " + part + Text.block(expected) + "\nbut its " + part + " is"
                + Text.block(actual) + "\nThe finding is:"
                + Findings.block(Findings.noVerdict(), List.of(finding));
    }
}

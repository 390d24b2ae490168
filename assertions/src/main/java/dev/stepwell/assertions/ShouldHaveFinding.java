package dev.stepwell.assertions;

import dev.stepwell.check.Finding;
import java.util.List;

/** A finding is missing. */
final class ShouldHaveFinding {

    private ShouldHaveFinding() {}

    static String message(String code, String revision, List<Finding> findings) {
        List<String> present = findings.stream().map(Findings::mention).toList();
        return "Expected a finding '" + code + "' that blames revision " + revision + ", but there is none. "
                + Candidates.sentence(Findings.mention(code, revision), present, "findings");
    }
}

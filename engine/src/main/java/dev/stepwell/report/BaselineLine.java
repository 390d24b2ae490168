package dev.stepwell.report;

import dev.stepwell.check.BaselineUse;
import dev.stepwell.check.Finding;
import java.util.List;

/** What a baseline did, in one line. */
final class BaselineLine {

    private BaselineLine() {}

    static String of(BaselineUse use, List<Finding> findings) {
        long known = findings.stream().filter(Finding::known).count();
        int gone = use.removed().size();
        String removed =
                gone == 0 ? "" : ", " + gone + (gone == 1 ? " that is gone was" : " that are gone were") + " removed";
        String written = use.written() && gone == 0 ? ", written by this run" : "";
        return "Baseline " + use.file() + ": " + known + (known == 1 ? " known finding" : " known findings") + removed
                + written + ".";
    }
}

package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the folders of the directory layout into the order of the tool, and names where that order may surprise. */
final class StampOrder {

    private static final String KEPT = " The order of diesel is kept. In a new history, pad the numbers with zeros.";

    private final SourceFolder parent;
    private final ProblemLog problems;

    StampOrder(SourceFolder parent, ProblemLog problems) {
        this.parent = parent;
        this.problems = problems;
    }

    List<StampedFolder> sort(List<StampedFolder> folders) {
        List<StampedFolder> sorted = new ArrayList<>(folders);
        sorted.sort(Comparator.comparing(StampedFolder::version).thenComparing(StampedFolder::name));
        for (int i = 0; i < sorted.size(); i++) {
            check(i == 0 ? sorted.get(0) : sorted.get(i - 1), sorted.get(i));
        }
        return sorted;
    }

    private void check(StampedFolder before, StampedFolder folder) {
        String place = parent.displayOf(folder.name());
        boolean first = before == folder;
        if (!first && before.version().equals(folder.version())) {
            problems.error(
                    Code.DUPLICATE_VERSION,
                    place,
                    0,
                    "The folder has the same version as " + before.name() + ": " + folder.version()
                            + " (the part before the first _, without dashes). Give one of them another stamp.");
        } else if (!first && folder.isEarlierByNumbers(before)) {
            problems.warning(
                    Code.AMBIGUOUS_ORDER,
                    place,
                    0,
                    "By its numbers the revision comes before " + before.name() + "; diesel compares stamps as text"
                            + " without dashes, " + folder.version() + " with " + before.version()
                            + ", and runs it after." + KEPT);
        } else if (folder.hasUnpaddedDate()) {
            problems.warning(
                    Code.AMBIGUOUS_ORDER,
                    place,
                    0,
                    "The date in the stamp is not padded with zeros; diesel compares stamps as text without dashes, here "
                            + folder.version() + "." + KEPT);
        }
    }
}

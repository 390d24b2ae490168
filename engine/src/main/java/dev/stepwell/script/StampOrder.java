package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the folders of the directory layout into the order of the tool, and names where that order may surprise. */
final class StampOrder {

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
            check(i == 0 ? Optional.empty() : Optional.of(sorted.get(i - 1)), sorted.get(i));
        }
        return sorted;
    }

    private void check(Optional<StampedFolder> before, StampedFolder folder) {
        if (before.isPresent() && before.get().version().equals(folder.version())) {
            duplicate(before.get(), folder);
        } else if (before.isPresent() && folder.isEarlierByNumbers(before.get())) {
            warn(
                    folder,
                    "By its numbers the revision comes before " + before.get().name()
                            + "; diesel compares stamps as text without dashes, " + folder.version() + " with "
                            + before.get().version() + ", and runs it after.");
        } else if (folder.hasUnpaddedDate()) {
            warn(
                    folder,
                    "The date in the stamp is not padded with zeros; diesel compares stamps as text without dashes, here "
                            + folder.version() + ".");
        }
    }

    private void duplicate(StampedFolder before, StampedFolder folder) {
        problems.error(
                Code.DUPLICATE_VERSION,
                parent.displayOf(folder.name()),
                0,
                "The folder has the same version as " + before.name() + ": " + folder.version()
                        + " (the part before the first _, without dashes). Give one of them another stamp.");
    }

    private void warn(StampedFolder folder, String what) {
        problems.warning(
                Code.AMBIGUOUS_ORDER,
                parent.displayOf(folder.name()),
                0,
                what + " The order of diesel is kept. In a new history, pad the numbers with zeros.");
    }
}

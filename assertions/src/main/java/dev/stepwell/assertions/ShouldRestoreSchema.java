package dev.stepwell.assertions;

import dev.stepwell.diff.Difference;
import dev.stepwell.revision.RevisionId;
import java.util.List;

/** A downgrade leaves another schema than its upgrade found. */
final class ShouldRestoreSchema {

    private ShouldRestoreSchema() {}

    static String message(RevisionId revision, List<Difference> differences) {
        return "Expected the downgrade of revision " + revision + " to restore the schema, but it leaves "
                + Text.count(differences.size(), "difference", "differences")
                + ", each shown as before the upgrade → after the downgrade:" + Differences.block(differences)
                + "\nMake the downgrade undo what the upgrade does.";
    }
}

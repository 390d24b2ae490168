package dev.stepwell.assertions;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.Pass;

/** How messages name the steps of a revision. */
final class Passes {

    private Passes() {}

    static String mention(Pass pass, RevisionId revision) {
        String step =
                switch (pass) {
                    case FIRST_UPGRADE -> "the upgrade";
                    case DOWNGRADE -> "the downgrade";
                    case SECOND_UPGRADE -> "the second upgrade";
                    case DESCENT -> "the downgrade on the way from head to base";
                    case REPEATED_UPGRADE -> "the upgrade in a new database";
                    case BRANCH_ALONE -> "the upgrade without the branch beside it";
                    case BRANCH_AFTER -> "the upgrade after the branch beside it";
                };
        return step + " of revision " + revision;
    }

    /** Why the walk has no record of a step. */
    static String notTaken(Pass pass) {
        return switch (pass) {
            case FIRST_UPGRADE -> "was not taken.";
            case DOWNGRADE -> "was not taken: the upgrade failed, or the walk only passed through the revision.";
            case SECOND_UPGRADE -> "was not taken: there was no downgrade before it that ran.";
            case DESCENT -> "was not taken: the walk was narrowed to some revisions, or the descent had ended above.";
            case REPEATED_UPGRADE -> "did not fail: it is recorded only when it does.";
            case BRANCH_ALONE, BRANCH_AFTER -> "was not taken: the revision is in no branch with one beside it.";
        };
    }
}

package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.revision.RevisionId;

/**
 * An upgrade that ran once does not run again, not even in the only database of the walk, so that no clean state can be
 * had. Ends the walk, never leaves it.
 */
final class NotRepeatable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RevisionId revision;
    private final transient Execution execution;

    NotRepeatable(RevisionId revision, Execution execution) {
        super("The upgrade of " + revision + " does not run again.", null, false, false);
        this.revision = revision;
        this.execution = execution;
    }

    RevisionId revision() {
        return revision;
    }

    Execution execution() {
        return execution;
    }
}

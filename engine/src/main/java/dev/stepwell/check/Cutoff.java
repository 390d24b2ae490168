package dev.stepwell.check;

import dev.stepwell.revision.RevisionId;
import java.util.Set;

/**
 * Where a check begins to judge a history that is older than its adoption.
 *
 * @param since the first revision that is judged
 * @param before its ancestors, which are walked and not judged
 */
public record Cutoff(RevisionId since, Set<RevisionId> before) {

    /** Copies the set. */
    public Cutoff {
        before = Set.copyOf(before);
    }
}

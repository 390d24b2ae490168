package dev.stepwell.walk;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a revision that cannot be run without another one from one that cannot be run twice on one server, because it
 * changes something outside its database: the second kind fails in the order in which it ran before, too.
 */
final class Repetition {

    private final History history;
    private final SetLine line;
    private final Set<RevisionId> failed;
    private final Map<RevisionId, Optional<StepRecord>> tried = new HashMap<>();

    /**
     * @param line used by nobody else
     * @param failed revisions whose upgrade failed before
     */
    Repetition(History history, SetLine line, Set<RevisionId> failed) {
        this.history = history;
        this.line = line;
        this.failed = failed;
    }

    /** The step that fails when everything up to this revision is run again as it ran before. */
    Optional<StepRecord> failure(RevisionId id) throws SQLException {
        Optional<StepRecord> known = tried.get(id);
        if (known == null) {
            known = line.bring(upTo(id));
            tried.put(id, known);
        }
        return known;
    }

    private Set<RevisionId> upTo(RevisionId last) {
        Set<RevisionId> revisions = new HashSet<>();
        for (Revision revision : history.graph().upgradeOrder()) {
            if (!failed.contains(revision.id())) {
                revisions.add(revision.id());
            }
            if (revision.id().equals(last)) {
                break;
            }
        }
        return revisions;
    }
}

package dev.stepwell.check;

import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The revisions that belong to one branch and not to the one beside it. */
final class Branch {

    private Branch() {}

    /** Those that lead to {@code tip} and not to {@code other}, in the order of an upgrade. */
    static List<RevisionId> of(Evidence evidence, RevisionId tip, RevisionId other) {
        RevisionGraph graph = evidence.history().graph();
        Set<RevisionId> own = new HashSet<>(graph.ancestors(tip));
        own.add(tip);
        own.removeAll(graph.ancestors(other));
        own.remove(other);
        return evidence.revisions().stream().filter(own::contains).toList();
    }
}

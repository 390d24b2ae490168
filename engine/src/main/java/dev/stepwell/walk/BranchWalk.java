package dev.stepwell.walk;

import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes two branches in both orders, so that each is also taken alone, and their merge from either side. */
final class BranchWalk {

    private final History history;
    private final SetLine line;
    private final Set<RevisionId> failed;
    private final SchemaSnapshot base;
    private final StepListener listener;

    /**
     * @param failed revisions whose upgrade failed before; branches that stand on them are left out
     */
    BranchWalk(History history, SetLine line, Set<RevisionId> failed, SchemaSnapshot base, StepListener listener) {
        this.history = history;
        this.line = line;
        this.failed = failed;
        this.base = base;
        this.listener = listener;
    }

    List<BranchRun> bothOrders(BranchPair pair) throws SQLException {
        Set<RevisionId> left = withAncestors(pair.left());
        Set<RevisionId> right = withAncestors(pair.right());
        Set<RevisionId> common = new HashSet<>(left);
        common.retainAll(right);
        if (common.stream().anyMatch(failed::contains)) {
            return List.of();
        }
        left.removeAll(common);
        right.removeAll(common);
        return List.of(
                run(pair, pair.left(), left, pair.right(), right, common),
                run(pair, pair.right(), right, pair.left(), left, common));
    }

    private BranchRun run(
            BranchPair pair,
            RevisionId first,
            Set<RevisionId> alone,
            RevisionId second,
            Set<RevisionId> after,
            Set<RevisionId> common)
            throws SQLException {
        try (WorkingDatabase database = line.copyOf(common)) {
            BranchSteps steps = new BranchSteps(history, database, new Log(listener), database.read(base));
            boolean reached =
                    steps.take(ordered(alone), Pass.BRANCH_ALONE) && steps.take(ordered(after), Pass.BRANCH_AFTER);
            SchemaSnapshot schema = reached ? steps.current() : null;
            if (reached
                    && pair.merge()
                            .filter(merge -> isReady(merge, alone, after, common))
                            .isPresent()) {
                steps.roundTrip(pair.merge().get());
            }
            return new BranchRun(pair, first, second, steps.taken(), schema);
        }
    }

    /** A merge of more than two branches needs the others as well. */
    private boolean isReady(RevisionId merge, Set<RevisionId> alone, Set<RevisionId> after, Set<RevisionId> common) {
        return history.graph().ancestors(merge).stream()
                .allMatch(id -> alone.contains(id) || after.contains(id) || common.contains(id));
    }

    private List<RevisionId> ordered(Set<RevisionId> revisions) {
        RevisionGraph graph = history.graph();
        return graph.upgradeOrder().stream()
                .map(revision -> revision.id())
                .filter(revisions::contains)
                .toList();
    }

    private Set<RevisionId> withAncestors(RevisionId id) {
        Set<RevisionId> all = new HashSet<>(history.graph().ancestors(id));
        all.add(id);
        return all;
    }
}

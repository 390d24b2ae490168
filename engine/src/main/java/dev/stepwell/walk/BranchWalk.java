package dev.stepwell.walk;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes two branches in both orders, so that each is also taken alone, and their merge from either side. */
final class BranchWalk {

    private final History history;
    private final SetLine line;
    private final Repetition repetition;
    private final Set<RevisionId> failed;
    private final SchemaSnapshot base;
    private final StepListener listener;
    private final List<BranchRun> runs = new ArrayList<>();
    private final Map<RevisionId, StepRecord> notRepeatable = new LinkedHashMap<>();

    /**
     * @param failed revisions whose upgrade failed before; branches that stand on them are left out
     */
    BranchWalk(
            History history,
            SetLine line,
            Repetition repetition,
            Set<RevisionId> failed,
            SchemaSnapshot base,
            StepListener listener) {
        this.history = history;
        this.line = line;
        this.repetition = repetition;
        this.failed = failed;
        this.base = base;
        this.listener = listener;
    }

    void take(BranchPair pair) throws SQLException {
        Set<RevisionId> left = withAncestors(pair.left());
        Set<RevisionId> right = withAncestors(pair.right());
        Set<RevisionId> common = new HashSet<>(left);
        common.retainAll(right);
        if (common.stream().anyMatch(failed::contains)) {
            return;
        }
        left.removeAll(common);
        right.removeAll(common);
        List<BranchRun> both = List.of(
                run(pair, pair.left(), left, pair.right(), right, common),
                run(pair, pair.right(), right, pair.left(), left, common));
        if (canBeRepeated(both)) {
            runs.addAll(both);
        }
    }

    private boolean canBeRepeated(List<BranchRun> both) throws SQLException {
        for (BranchRun run : both) {
            Optional<StepRecord> failure = run.failure()
                    .filter(step -> step.direction() == Direction.UPGRADE)
                    .filter(step -> !failed.contains(step.revision()));
            Optional<StepRecord> again =
                    failure.isPresent() ? repetition.failure(failure.get().revision()) : Optional.empty();
            if (again.isPresent()) {
                notRepeatable.putIfAbsent(again.get().revision(), again.get());
                return false;
            }
        }
        return true;
    }

    private BranchRun run(
            BranchPair pair,
            RevisionId first,
            Set<RevisionId> alone,
            RevisionId second,
            Set<RevisionId> after,
            Set<RevisionId> common)
            throws SQLException {
        Optional<StepRecord> below = line.bring(common);
        if (below.isPresent()) {
            return new BranchRun(pair, first, second, List.of(below.get()), null);
        }
        try (WorkingDatabase database = line.copy()) {
            BranchSteps steps = new BranchSteps(history, database, new Log(listener), database.read(base));
            boolean reached =
                    steps.take(ordered(alone), Pass.BRANCH_ALONE) && steps.take(ordered(after), Pass.BRANCH_AFTER);
            SchemaSnapshot schema = reached ? steps.current() : null;
            Optional<RevisionId> merge = pair.merge().filter(id -> isReady(id, alone, after, common));
            if (reached && merge.isPresent()) {
                steps.roundTrip(merge.get());
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
        return history.graph().upgradeOrder().stream()
                .map(Revision::id)
                .filter(revisions::contains)
                .toList();
    }

    private Set<RevisionId> withAncestors(RevisionId id) {
        Set<RevisionId> all = new HashSet<>(history.graph().ancestors(id));
        all.add(id);
        return all;
    }

    /** What was seen so far. */
    Branches seen(int leftOut) {
        return new Branches(runs, leftOut, List.copyOf(notRepeatable.values()));
    }
}

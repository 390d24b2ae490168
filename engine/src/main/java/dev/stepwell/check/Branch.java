package dev.stepwell.check;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the checks of branches have in common. */
final class Branch {

    private static final int MOST_NAMES = 5;

    private Branch() {}

    /** The revisions that lead to {@code tip} and not to {@code other}, in the order of an upgrade. */
    static List<RevisionId> of(Evidence evidence, RevisionId tip, RevisionId other) {
        RevisionGraph graph = evidence.history().graph();
        Set<RevisionId> own = new HashSet<>(graph.ancestors(tip));
        own.add(tip);
        own.removeAll(graph.ancestors(other));
        own.remove(other);
        return evidence.all().stream().filter(own::contains).toList();
    }

    /** The runs, the two orders of one pair of branches together. */
    static List<List<BranchRun>> pairs(Evidence evidence) {
        List<BranchRun> runs = evidence.walk().branches().runs();
        List<List<BranchRun>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < runs.size(); i += 2) {
            pairs.add(runs.subList(i, i + 2));
        }
        return pairs;
    }

    /** The step that took a revision in one pass of a run, where it ran to its end. */
    static Optional<StepRecord> successful(BranchRun run, RevisionId id, Pass pass) {
        return run.steps().stream()
                .filter(step ->
                        step.isOk() && step.pass() == pass && step.revision().equals(id))
                .findFirst();
    }

    /**
     * The revisions that were not taken because their upgrade failed, and among branches also those that stand on one,
     * because their branches were left out; each with the first that failed.
     */
    static Map<RevisionId, RevisionId> notReached(Evidence evidence) {
        RevisionGraph graph = evidence.history().graph();
        Map<RevisionId, RevisionId> failed = evidence.notReached(evidence.all());
        if (failed.isEmpty() || isLine(graph)) {
            return failed;
        }
        Map<RevisionId, RevisionId> notReached = new LinkedHashMap<>();
        for (RevisionId id : evidence.all()) {
            Set<RevisionId> ancestors = graph.ancestors(id);
            Optional<RevisionId> blocker = failed.containsKey(id)
                    ? Optional.ofNullable(failed.get(id))
                    : failed.keySet().stream().filter(ancestors::contains).findFirst();
            blocker.ifPresent(first -> notReached.put(id, first));
        }
        evidence.walk().branches().runs().stream()
                .flatMap(run -> run.steps().stream())
                .filter(StepRecord::isOk)
                .forEach(step -> notReached.remove(step.revision()));
        return notReached;
    }

    private static boolean isLine(RevisionGraph graph) {
        return graph.realHeads().size() < 2
                && graph.revisions().stream()
                        .allMatch(revision ->
                                graph.normalisedParents(revision.id()).size() < 2);
    }

    /** {@code b2 (add roles)}. */
    static String name(Evidence evidence, RevisionId id) {
        Revision revision = evidence.history().graph().get(id);
        return revision.message().isEmpty() ? id.value() : id + " (" + revision.message() + ")";
    }

    /** {@code b2 (add roles), b3 (add phones) and 4 more}. */
    static String names(Evidence evidence, List<RevisionId> ids) {
        String shown =
                ids.stream().limit(MOST_NAMES).map(id -> name(evidence, id)).collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMES ? shown + " and " + (ids.size() - MOST_NAMES) + " more" : shown;
    }
}

package dev.stepwell.walk;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the branches whose order is open: those that a merge joins by parents or by dependencies, and the heads that
 * nothing joins. Of several, those that stand next to each other in the order of an upgrade are swapped, not all against
 * all, so that the work grows with the merges and not with the permutations.
 */
final class BranchPairs {

    private final RevisionGraph graph;
    private final Map<RevisionId, Integer> position = new HashMap<>();

    private BranchPairs(RevisionGraph graph) {
        this.graph = graph;
        graph.upgradeOrder().forEach(revision -> position.put(revision.id(), position.size()));
    }

    static List<BranchPair> of(RevisionGraph graph) {
        return new BranchPairs(graph).all();
    }

    private List<BranchPair> all() {
        List<BranchPair> pairs = new ArrayList<>();
        for (Revision revision : graph.upgradeOrder()) {
            add(pairs, graph.normalisedParents(revision.id()), Optional.of(revision.id()));
        }
        add(pairs, graph.realHeads(), Optional.empty());
        return pairs;
    }

    private void add(List<BranchPair> pairs, Collection<RevisionId> tips, Optional<RevisionId> merge) {
        List<RevisionId> ordered = unordered(tips);
        for (int i = 1; i < ordered.size(); i++) {
            pairs.add(new BranchPair(ordered.get(i - 1), ordered.get(i), merge));
        }
    }

    /** Without those that another one needs: their order is given. */
    private List<RevisionId> unordered(Collection<RevisionId> tips) {
        Set<RevisionId> open = new HashSet<>(tips);
        if (open.size() > 1) {
            tips.forEach(tip -> open.removeAll(graph.ancestors(tip)));
        }
        return open.stream()
                .sorted((one, other) -> position.getOrDefault(one, 0) - position.getOrDefault(other, 0))
                .toList();
    }
}

package dev.stepwell.walk;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the branches whose order is open: the parents of each merge, and the heads that nothing merges. Of several,
 * those that stand next to each other in the order of an upgrade are swapped, not all against all, so that the work
 * grows with the merges and not with the permutations.
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
            Set<RevisionId> parents = Set.copyOf(graph.parents(revision.id()));
            if (parents.size() > 1) {
                add(pairs, parents, Optional.of(revision.id()));
            }
        }
        add(pairs, graph.realHeads(), Optional.empty());
        return pairs;
    }

    private void add(List<BranchPair> pairs, Set<RevisionId> tips, Optional<RevisionId> merge) {
        List<RevisionId> ordered = tips.stream()
                .sorted((one, other) -> position.getOrDefault(one, 0) - position.getOrDefault(other, 0))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            RevisionId left = ordered.get(i - 1);
            RevisionId right = ordered.get(i);
            if (!graph.ancestors(right).contains(left)) {
                pairs.add(new BranchPair(left, right, merge));
            }
        }
    }
}

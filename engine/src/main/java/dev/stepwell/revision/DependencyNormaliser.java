package dev.stepwell.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out a dependency that an ancestor declares already, as Alembic does: the ancestor has brought it in, and it
 * must not count twice. Ancestors over parents alone count here.
 */
final class DependencyNormaliser {
    private final Adjacency versioned;
    private final int[][] dependencies;

    DependencyNormaliser(Adjacency versioned, int[][] dependencies) {
        this.versioned = versioned;
        this.dependencies = dependencies;
    }

    /** The dependencies of each revision that none of its ancestors declares, in declared order. */
    int[][] normalised() {
        int[][] kept = dependencies.clone();
        declarers().forEach((dependency, declarers) -> {
            if (declarers.size() > 1) {
                inherited(declarers).stream().forEach(node -> kept[node] = without(kept[node], dependency));
            }
        });
        return kept;
    }

    private Map<Integer, List<Integer>> declarers() {
        Map<Integer, List<Integer>> declarers = new LinkedHashMap<>();
        for (int node = 0; node < dependencies.length; node++) {
            for (int dependency : dependencies[node]) {
                declarers.computeIfAbsent(dependency, key -> new ArrayList<>()).add(node);
            }
        }
        return declarers;
    }

    /** The declarers that lie above another one. */
    private BitSet inherited(List<Integer> declarers) {
        BitSet above = new BitSet();
        for (int declarer : declarers) {
            for (int child : versioned.children(declarer)) {
                above.set(child);
            }
        }
        above = versioned.descendantsAndSelf(above);
        BitSet all = new BitSet();
        declarers.forEach(all::set);
        all.and(above);
        return all;
    }

    private static int[] without(int[] nodes, int left) {
        return Arrays.stream(nodes).filter(node -> node != left).toArray();
    }
}

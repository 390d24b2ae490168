package dev.stepwell.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Finds parents of merges that another parent brings. */
final class RedundantParentFinder {
    private final Nodes nodes;
    private final Adjacency versioned;
    private final UpgradeOrder order;

    RedundantParentFinder(Nodes nodes, Adjacency versioned, UpgradeOrder order) {
        this.nodes = nodes;
        this.versioned = versioned;
        this.order = order;
    }

    /** All of them, in load order of the merges. */
    List<RedundantParent> find() {
        List<RedundantParent> found = new ArrayList<>();
        for (int merge = 0; merge < nodes.size(); merge++) {
            repeated(merge, found);
            for (int parent : versioned.parents(merge)) {
                OptionalInt above = otherAbove(parent, merge);
                if (above.isPresent()) {
                    found.add(new RedundantParent(nodes.id(merge), nodes.id(parent), nodes.id(above.getAsInt())));
                }
            }
        }
        return found;
    }

    private void repeated(int merge, List<RedundantParent> found) {
        Set<RevisionId> seen = new HashSet<>();
        for (RevisionId parent : nodes.revision(merge).parents()) {
            if (!seen.add(parent)) {
                found.add(new RedundantParent(nodes.id(merge), parent, parent));
            }
        }
    }

    /** Looks upwards from a parent for another one, no further than the others can be. */
    private OptionalInt otherAbove(int parent, int merge) {
        BitSet others = new BitSet();
        int limit = -1;
        for (int other : versioned.parents(merge)) {
            others.set(other, other != parent);
            limit = other == parent ? limit : Math.max(limit, order.place(other));
        }
        BitSet seen = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>();
        todo.push(parent);
        while (!todo.isEmpty()) {
            for (int child : versioned.children(todo.pop())) {
                if (others.get(child)) {
                    return OptionalInt.of(child);
                }
                if (order.place(child) < limit && !seen.get(child)) {
                    seen.set(child);
                    todo.push(child);
                }
            }
        }
        return OptionalInt.empty();
    }
}

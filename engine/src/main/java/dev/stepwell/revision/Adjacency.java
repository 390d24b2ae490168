package dev.stepwell.revision;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * One kind of edge among revisions, both ways. A revision is a number here, its place in load order. Nothing recurses,
 * so that a history may be as long as it likes.
 */
final class Adjacency {
    private final int[][] parents;
    private final int[][] children;

    Adjacency(int[][] parents) {
        this.parents = parents;
        this.children = turned(parents);
    }

    private static int[][] turned(int[][] parents) {
        int[] counts = new int[parents.length];
        for (int[] row : parents) {
            for (int parent : row) {
                counts[parent]++;
            }
        }
        int[][] children = new int[parents.length][];
        for (int node = 0; node < parents.length; node++) {
            children[node] = new int[counts[node]];
        }
        for (int node = parents.length - 1; node >= 0; node--) {
            for (int parent : parents[node]) {
                children[parent][--counts[parent]] = node;
            }
        }
        return children;
    }

    int size() {
        return parents.length;
    }

    int[] parents(int node) {
        return parents[node];
    }

    int[] children(int node) {
        return children[node];
    }

    /** Revisions that no other follows. */
    BitSet heads() {
        return without(children);
    }

    /** Revisions that follow no other. */
    BitSet bases() {
        return without(parents);
    }

    private static BitSet without(int[][] edges) {
        BitSet found = new BitSet(edges.length);
        for (int node = 0; node < edges.length; node++) {
            found.set(node, edges[node].length == 0);
        }
        return found;
    }

    /** The given revisions and everything below them. */
    BitSet ancestorsAndSelf(BitSet start) {
        return reachable(start, parents);
    }

    /** The given revisions and everything above them. */
    BitSet descendantsAndSelf(BitSet start) {
        return reachable(start, children);
    }

    /** Everything strictly below any of the given revisions; a given one only if it is below another. */
    BitSet below(BitSet start) {
        BitSet parents = new BitSet(size());
        start.stream().forEach(node -> {
            for (int parent : parents(node)) {
                parents.set(parent);
            }
        });
        return ancestorsAndSelf(parents);
    }

    private static BitSet reachable(BitSet start, int[][] edges) {
        BitSet seen = (BitSet) start.clone();
        Deque<Integer> todo = new ArrayDeque<>();
        start.stream().forEach(todo::push);
        while (!todo.isEmpty()) {
            for (int next : edges[todo.pop()]) {
                if (!seen.get(next)) {
                    seen.set(next);
                    todo.push(next);
                }
            }
        }
        return seen;
    }

    /** The given revisions that are not below another given one, for a set that holds all ancestors of its members. */
    BitSet tips(BitSet applied) {
        BitSet tips = new BitSet();
        for (int node = applied.nextSetBit(0); node >= 0; node = applied.nextSetBit(node + 1)) {
            tips.set(node, !anyOf(children[node], applied));
        }
        return tips;
    }

    private static boolean anyOf(int[] nodes, BitSet set) {
        for (int node : nodes) {
            if (set.get(node)) {
                return true;
            }
        }
        return false;
    }
}

package dev.stepwell.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Finds revisions that follow each other in a circle. */
final class CycleFinder {
    private final Adjacency edges;

    CycleFinder(Adjacency edges) {
        this.edges = edges;
    }

    /**
     * Circles that share no revision with each other, enough of them that none is left among the given revisions once
     * one revision of each is taken away.
     *
     * @param among where to look
     * @return each circle as revisions of which each follows the next, and the last follows the first; load order
     *     decides which circles are found
     */
    List<List<Integer>> circles(BitSet among) {
        List<List<Integer>> circles = new ArrayList<>();
        BitSet left = (BitSet) among.clone();
        trim(left);
        while (!left.isEmpty()) {
            List<Integer> circle = circle(left);
            circles.add(circle);
            circle.forEach(left::clear);
            trim(left);
        }
        return circles;
    }

    /** Takes away, again and again, what has no parent left. */
    private void trim(BitSet left) {
        int[] parents = new int[edges.size()];
        Deque<Integer> free = new ArrayDeque<>();
        for (int node = left.nextSetBit(0); node >= 0; node = left.nextSetBit(node + 1)) {
            for (int parent : edges.parents(node)) {
                parents[node] += left.get(parent) ? 1 : 0;
            }
            if (parents[node] == 0) {
                free.add(node);
            }
        }
        while (!free.isEmpty()) {
            int node = free.remove();
            left.clear(node);
            for (int child : edges.children(node)) {
                if (left.get(child) && --parents[child] == 0) {
                    free.add(child);
                }
            }
        }
    }

    /** Every revision left has a parent left, so going down must come back to where it was. */
    private List<Integer> circle(BitSet left) {
        List<Integer> path = new ArrayList<>();
        BitSet seen = new BitSet();
        int node = left.nextSetBit(0);
        while (!seen.get(node)) {
            seen.set(node);
            path.add(node);
            node = firstParent(node, left);
        }
        List<Integer> circle = new ArrayList<>(path.subList(path.indexOf(node), path.size()));
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return circle;
    }

    private int firstParent(int node, BitSet left) {
        for (int parent : edges.parents(node)) {
            if (left.get(parent)) {
                return parent;
            }
        }
        throw new IllegalStateException("Revision number " + node + " has no parent left");
    }
}

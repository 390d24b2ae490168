package dev.stepwell.revision;

import java.util.BitSet;

/** Names the two of several revisions of which one is an ancestor of the other. */
final class Overlap {
    private Overlap() {}

    /** The first of the candidates, in load order, that lies above the ancestor; there must be one. */
    static int descendant(Adjacency edges, int ancestor, BitSet candidates) {
        BitSet start = new BitSet();
        start.set(ancestor);
        BitSet above = edges.descendantsAndSelf(start);
        above.and(candidates);
        return above.nextSetBit(0);
    }
}

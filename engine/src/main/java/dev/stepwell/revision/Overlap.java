package dev.stepwell.revision;

import java.util.BitSet;

/** Finds revisions that stand beside their own ancestors where each should stand for itself. */
final class Overlap {
    private final Nodes nodes;
    private final Edges edges;

    Overlap(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /** Those of the given revisions that another of them brings with it. */
    BitSet implied(BitSet given) {
        BitSet implied = edges.normalised().below(given);
        implied.and(given);
        return implied;
    }

    /** The first of the given revisions, in load order, above an ancestor that is one of them. */
    int descendant(int ancestor, BitSet given) {
        BitSet above = new BitSet();
        above.set(ancestor);
        above = edges.normalised().descendantsAndSelf(above);
        above.and(given);
        above.clear(ancestor);
        return above.nextSetBit(0);
    }

    /**
     * Refuses targets of which one brings another with it.
     *
     * @throws RevisionException {@link RevisionException.Code#OVERLAPPING_TARGETS}
     */
    void refuse(String text, BitSet targets) {
        BitSet implied = implied(targets);
        if (!implied.isEmpty()) {
            int ancestor = implied.nextSetBit(0);
            throw TargetErrors.overlapping(
                    text, nodes.revision(ancestor), nodes.revision(descendant(ancestor, targets)));
        }
    }
}

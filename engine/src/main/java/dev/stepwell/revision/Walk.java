package dev.stepwell.revision;

import java.util.BitSet;
import java.util.OptionalInt;

/** Counts revisions along parents, for a target with a distance. Base is a place too: no revision. */
final class Walk {
    private final Nodes nodes;
    private final Edges edges;
    private final Point point;

    Walk(Nodes nodes, Edges edges, Point point) {
        this.nodes = nodes;
        this.edges = edges;
        this.point = point;
    }

    /**
     * Goes the distance of the target.
     *
     * @param start where to begin, none for base
     * @param lineage the only revisions to go up to; going down it does not choose
     * @return where it ends, none for base
     * @throws RevisionException when there is a fork on the way, or the graph ends before
     */
    OptionalInt from(OptionalInt start, BitSet lineage) {
        if (start.isEmpty() && point.length() == 0) {
            throw WalkErrors.nothingCounted(point);
        }
        OptionalInt place = start;
        for (int walked = 0; walked < point.length(); walked++) {
            BitSet ways = ways(place, lineage);
            if (ways.cardinality() > 1) {
                throw WalkErrors.fork(point, told(place), nodes.revisions(ways));
            }
            if (ways.isEmpty() && !endsAtBase(place)) {
                throw tooFar(place, walked);
            }
            place = first(ways);
        }
        return place;
    }

    /** Whether the same walk meets neither a fork nor an end. */
    boolean isClear(OptionalInt start, BitSet lineage) {
        OptionalInt place = start;
        for (int walked = 0; walked < point.length(); walked++) {
            BitSet ways = ways(place, lineage);
            if (ways.cardinality() > 1 || (ways.isEmpty() && !endsAtBase(place))) {
                return false;
            }
            place = first(ways);
        }
        return true;
    }

    private BitSet ways(OptionalInt place, BitSet lineage) {
        BitSet ways = new BitSet();
        if (place.isPresent()) {
            int node = place.getAsInt();
            int[] next = point.upwards()
                    ? edges.versioned().children(node)
                    : edges.versioned().parents(node);
            for (int way : next) {
                ways.set(way);
            }
        } else if (point.upwards()) {
            ways = edges.versioned().bases();
        }
        if (point.upwards()) {
            ways.and(lineage);
        }
        return ways;
    }

    /** Below the lowest revision there is one more place to go to: base. */
    private boolean endsAtBase(OptionalInt place) {
        return point.downwards() && place.isPresent();
    }

    private static OptionalInt first(BitSet ways) {
        return ways.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ways.nextSetBit(0));
    }

    private RevisionException tooFar(OptionalInt place, int walked) {
        return WalkErrors.tooFar(
                point, walked, told(place), nodes.ids(place.stream().toArray()));
    }

    private String told(OptionalInt place) {
        return place.isPresent() ? nodes.revision(place.getAsInt()).mention() : "base";
    }
}

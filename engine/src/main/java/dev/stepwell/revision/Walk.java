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
        return point.upwards() ? up(start, lineage) : down(start);
    }

    private OptionalInt up(OptionalInt start, BitSet lineage) {
        OptionalInt place = start;
        for (int walked = 0; walked < point.length(); walked++) {
            BitSet ways = place.isPresent()
                    ? bits(edges.versioned().children(place.getAsInt()))
                    : edges.versioned().bases();
            ways.and(lineage);
            place = OptionalInt.of(onlyWay(ways, place, walked));
        }
        return place;
    }

    private OptionalInt down(OptionalInt start) {
        OptionalInt place = start;
        for (int walked = 0; walked < point.length(); walked++) {
            if (place.isEmpty()) {
                throw tooFar(place, walked);
            }
            int[] parents = edges.versioned().parents(place.getAsInt());
            place = parents.length == 0 ? OptionalInt.empty() : OptionalInt.of(onlyWay(bits(parents), place, walked));
        }
        return place;
    }

    private int onlyWay(BitSet ways, OptionalInt place, int walked) {
        if (ways.isEmpty()) {
            throw tooFar(place, walked);
        }
        if (ways.cardinality() > 1) {
            throw WalkErrors.fork(point, told(place), nodes.revisions(ways));
        }
        return ways.nextSetBit(0);
    }

    private RevisionException tooFar(OptionalInt place, int walked) {
        return WalkErrors.tooFar(
                point, walked, told(place), nodes.ids(place.stream().toArray()));
    }

    private String told(OptionalInt place) {
        return place.isPresent() ? nodes.revision(place.getAsInt()).mention() : "base";
    }

    private static BitSet bits(int[] nodes) {
        BitSet bits = new BitSet();
        for (int node : nodes) {
            bits.set(node);
        }
        return bits;
    }
}

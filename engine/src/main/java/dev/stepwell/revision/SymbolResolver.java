package dev.stepwell.revision;

import java.util.BitSet;
import java.util.OptionalInt;

/** Turns symbols that do not depend on the state of a database into revisions. */
final class SymbolResolver {
    private final Nodes nodes;
    private final Edges edges;
    private final Prefixes prefixes;

    SymbolResolver(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
        this.prefixes = new Prefixes(nodes);
    }

    /** The revision that the branch of a target starts from: the one that declares the label, or that has the id. */
    int branch(Point point) {
        return prefixes.find(point, point.branch(), everything())
                .orElseThrow(() -> TargetErrors.unknownBranch(point, nodes));
    }

    /** What belongs to the branch of a target: its revision, ancestors and descendants by parents; all without one. */
    BitSet lineage(Point point) {
        return point.hasBranch() ? lineage(branch(point)) : everything();
    }

    BitSet lineage(int node) {
        BitSet start = new BitSet();
        start.set(node);
        BitSet lineage = edges.versioned().ancestorsAndSelf(start);
        lineage.or(edges.versioned().descendantsAndSelf(start));
        return lineage;
    }

    /**
     * The revisions that the symbol of a target stands for, without its distance.
     *
     * @param direction decides what the error for several heads advises
     * @return the revisions, none for base
     */
    BitSet symbol(Point point, Direction direction) {
        BitSet lineage = lineage(point);
        return switch (point.symbol()) {
            case "base" -> new BitSet();
            case "current", "" -> throw TargetErrors.presentNotAllowed(point);
            case "heads" -> heads(point, lineage);
            case "head" -> {
                BitSet heads = edges.versioned().heads();
                heads.and(lineage);
                yield atMostOne(point, heads, direction);
            }
            default -> only(named(point, lineage));
        };
    }

    /** The revisions that a whole target stands for, when it is not relative to the state of a database. */
    BitSet anchored(Point point) {
        if (!point.hasDistance()) {
            return symbol(point, Direction.UPGRADE);
        }
        BitSet found = new BitSet();
        new Walk(nodes, edges, point)
                .from(one(point, Direction.UPGRADE), lineage(point))
                .ifPresent(found::set);
        return found;
    }

    /**
     * The one revision to count from.
     *
     * @param starts what the target could count from
     * @return the revision, none when there is none
     * @throws RevisionException when there are several
     */
    OptionalInt start(Point point, BitSet starts, Direction direction) {
        if (starts.cardinality() <= 1) {
            return starts.stream().findFirst();
        }
        Walk walk = new Walk(nodes, edges, point);
        BitSet clear = (BitSet) starts.clone();
        starts.stream()
                .filter(start -> !walk.isClear(OptionalInt.of(start), lineage(start)))
                .forEach(clear::clear);
        throw WalkErrors.severalStarts(point, nodes.revisions(starts), nodes.revisions(clear), direction);
    }

    private BitSet heads(Point point, BitSet lineage) {
        BitSet heads =
                point.hasBranch() ? edges.versioned().heads() : edges.all().heads();
        heads.and(lineage);
        return heads;
    }

    /** The same as {@link #symbol}, for a target that may stand for one revision only. */
    OptionalInt one(Point point, Direction direction) {
        BitSet found = atMostOne(point, symbol(point, direction), direction);
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.nextSetBit(0));
    }

    private BitSet atMostOne(Point point, BitSet found, Direction direction) {
        if (found.cardinality() > 1) {
            throw TargetErrors.multipleHeads(point, nodes.revisions(found), direction);
        }
        return found;
    }

    private int named(Point point, BitSet lineage) {
        int found = prefixes.find(point, point.symbol(), lineage)
                .orElseThrow(() -> TargetErrors.unknownRevision(point, nodes));
        if (!lineage.get(found)) {
            throw TargetErrors.notInBranch(point, nodes.revision(found), nodes.revision(branch(point)));
        }
        return found;
    }

    private BitSet everything() {
        BitSet all = new BitSet(nodes.size());
        all.set(0, nodes.size());
        return all;
    }

    private static BitSet only(int node) {
        BitSet set = new BitSet();
        set.set(node);
        return set;
    }
}

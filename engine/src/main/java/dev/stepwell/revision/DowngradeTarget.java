package dev.stepwell.revision;

import java.util.BitSet;
import java.util.OptionalInt;

/**
 * Where a downgrade goes to.
 *
 * @param point the target as typed
 * @param revision the revision to end at, none for base
 * @param branch the revision whose branch is meant, none for every branch
 */
record DowngradeTarget(Point point, OptionalInt revision, OptionalInt branch) {

    /** Whether the target is base for one branch that the user named. */
    boolean isBaseOfNamedBranch() {
        return revision.isEmpty() && point.hasBranch();
    }

    /** Finds the target. */
    static final class Resolver {
        private final Nodes nodes;
        private final Edges edges;
        private final SymbolResolver symbols;

        Resolver(Nodes nodes, Edges edges) {
            this.nodes = nodes;
            this.edges = edges;
            this.symbols = new SymbolResolver(nodes, edges);
        }

        BitSet lineage(DowngradeTarget target) {
            return symbols.lineage(target.point());
        }

        DowngradeTarget resolve(Point point, BitSet rows, BitSet applied) {
            OptionalInt branch = point.hasBranch() ? OptionalInt.of(symbols.branch(point)) : OptionalInt.empty();
            if (!point.hasDistance()) {
                return new DowngradeTarget(point, symbols.one(point, Direction.DOWNGRADE), branch);
            }
            if (!point.fromPresent()) {
                OptionalInt start = symbols.one(point, Direction.DOWNGRADE);
                return new DowngradeTarget(point, walk(point, start), branch);
            }
            if (!point.downwards()) {
                throw WalkErrors.wrongWay(point, Direction.DOWNGRADE);
            }
            OptionalInt start = present(point, rows, applied);
            // Only the branch that is counted along is meant, also where the user named none.
            return new DowngradeTarget(point, walk(point, start), branch.isPresent() ? branch : start);
        }

        private OptionalInt walk(Point point, OptionalInt start) {
            return new Walk(nodes, edges, point).from(start, symbols.lineage(point));
        }

        /** The row to count from; for a branch without a row, the tip of what others have brought in of it. */
        private OptionalInt present(Point point, BitSet rows, BitSet applied) {
            BitSet lineage = symbols.lineage(point);
            BitSet starts = (BitSet) rows.clone();
            starts.and(lineage);
            if (starts.isEmpty()) {
                starts = edges.versioned().tips(applied);
                starts.and(lineage);
            }
            return symbols.start(point, starts, Direction.DOWNGRADE);
        }
    }
}

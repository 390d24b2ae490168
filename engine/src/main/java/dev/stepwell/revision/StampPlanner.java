package dev.stepwell.revision;

import java.util.BitSet;
import java.util.List;

/** Works out the rows after a stamp, which runs no script. */
final class StampPlanner {
    private final Nodes nodes;
    private final Edges edges;
    private final SymbolResolver symbols;

    StampPlanner(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
        this.symbols = new SymbolResolver(nodes, edges);
    }

    Heads plan(Heads from, List<String> texts, boolean purge) {
        RowCheck check = new RowCheck(nodes, edges);
        BitSet rows = purge ? new BitSet() : check.known(from);
        BitSet targets = new BitSet();
        for (String text : texts) {
            for (Point point : Point.parseAll(text)) {
                BitSet found = symbols.anchored(point);
                targets.or(found);
                if (found.isEmpty()) {
                    rows.andNot(cleared(point));
                }
            }
        }
        new Overlap(nodes, edges).refuse(String.join(" ", texts), targets);
        targets.stream().forEach(target -> move(rows, target));
        Heads after = Heads.of(nodes.ids(rows));
        check.applied(after);
        return after;
    }

    /** What base clears: every row, or the rows of the branch, with what depends on it. */
    private BitSet cleared(Point point) {
        if (!point.hasBranch()) {
            return symbols.lineage(point);
        }
        return related(symbols.branch(point));
    }

    /** A row above the target falls to it, a row below rises to it, any other stays. */
    private void move(BitSet rows, int target) {
        rows.andNot(related(target));
        rows.set(target);
    }

    private BitSet related(int node) {
        BitSet start = new BitSet();
        start.set(node);
        BitSet related = edges.all().ancestorsAndSelf(start);
        related.or(edges.all().descendantsAndSelf(start));
        return related;
    }
}

package dev.stepwell.revision;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** Chooses what an upgrade runs: the targets and all that they need, less what is applied. */
final class UpgradePlanner {
    private final Nodes nodes;
    private final Edges edges;
    private final SymbolResolver symbols;

    UpgradePlanner(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
        this.symbols = new SymbolResolver(nodes, edges);
    }

    Plan plan(Heads from, String text) {
        BitSet applied = new RowCheck(nodes, edges).applied(from);
        BitSet rows = nodes.numbers(from.ids());
        BitSet targets = new BitSet();
        Point.parseAll(text).forEach(point -> targets.or(targets(point, rows, applied)));
        new Overlap(nodes, edges).refuse(text, targets);
        BitSet needed = edges.normalised().ancestorsAndSelf(targets);
        needed.andNot(applied);
        List<Integer> order = StepOrder.newestFirst(edges.normalised(), needed, targets);
        Collections.reverse(order);
        applied.or(needed);
        return new Plan(
                order.stream().map(nodes::id).map(Step::upgrade).toList(),
                Heads.of(nodes.ids(edges.normalised().tips(applied))));
    }

    private BitSet targets(Point point, BitSet rows, BitSet applied) {
        if (!point.hasDistance()) {
            return symbols.symbol(point, Direction.UPGRADE);
        }
        if (point.fromPresent() && !point.upwards()) {
            throw WalkErrors.wrongWay(point, Direction.UPGRADE);
        }
        OptionalInt start = point.fromPresent() ? present(point, rows, applied) : symbols.one(point, Direction.UPGRADE);
        BitSet target = new BitSet();
        new Walk(nodes, edges, point).from(start, symbols.lineage(point)).ifPresent(target::set);
        return target;
    }

    /** Where {@code +N} counts from: the row, in the branch where one is given; else what the branch has applied. */
    private OptionalInt present(Point point, BitSet rows, BitSet applied) {
        BitSet lineage = symbols.lineage(point);
        BitSet starts = (BitSet) rows.clone();
        starts.and(lineage);
        if (starts.isEmpty()) {
            lineage.and(applied);
            starts = edges.normalised().tips(lineage);
        }
        return symbols.start(point, starts, Direction.UPGRADE);
    }
}

package dev.stepwell.revision;

import java.util.BitSet;
import java.util.List;

/** Chooses what a downgrade runs: all that is applied above the target, and whatever needs that. */
final class DowngradePlanner {
    private final Nodes nodes;
    private final Edges edges;
    private final DowngradeTarget.Resolver resolver;

    DowngradePlanner(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
        this.resolver = new DowngradeTarget.Resolver(nodes, edges);
    }

    Plan plan(Heads from, String text) {
        BitSet applied = new RowCheck(nodes, edges).applied(from);
        BitSet rows = nodes.numbers(from.ids());
        List<DowngradeTarget> targets = Point.parseAll(text).stream()
                .map(point -> resolver.resolve(point, rows, applied))
                .toList();
        BitSet dropped = new BitSet();
        for (DowngradeTarget target : targets) {
            dropped.or(dropped(target, from, rows, applied));
        }
        keepOtherBranches(text, targets, applied);
        List<Step> steps = StepOrder.newestFirst(edges.normalised(), dropped, rows).stream()
                .map(nodes::id)
                .map(Step::downgrade)
                .toList();
        applied.andNot(dropped);
        return new Plan(steps, Heads.of(nodes.ids(edges.normalised().tips(applied))));
    }

    private BitSet dropped(DowngradeTarget target, Heads from, BitSet rows, BitSet applied) {
        BitSet dropped = edges.all().descendantsAndSelf(roots(target));
        dropped.and(applied);
        if (dropped.isEmpty() && target.revision().stream().anyMatch(node -> !rows.get(node))) {
            int node = target.revision().getAsInt();
            throw DowngradeErrors.notBelow(target.point(), nodes.revision(node), from, applied.get(node));
        }
        return dropped;
    }

    /** The lowest revisions to go: those right above the target, of one branch where one is meant. */
    private BitSet roots(DowngradeTarget target) {
        BitSet roots = edges.versioned().bases();
        target.revision().ifPresent(node -> {
            roots.clear();
            for (int child : edges.versioned().children(node)) {
                roots.set(child);
            }
        });
        if (target.branch().isPresent() && roots.cardinality() > 1) {
            return ofBranch(target, roots);
        }
        return roots;
    }

    private BitSet ofBranch(DowngradeTarget target, BitSet roots) {
        BitSet branch = new BitSet();
        target.branch().ifPresent(branch::set);
        BitSet chosen = edges.versioned().ancestorsAndSelf(branch);
        chosen.and(roots);
        if (chosen.isEmpty()) {
            throw DowngradeErrors.branchNotAbove(target.point(), nodes.revisions(branch), nodes.revisions(roots));
        }
        return chosen;
    }

    /** Refuses to take a branch to base when that takes another with it, unless that is named too. */
    private void keepOtherBranches(String text, List<DowngradeTarget> targets, BitSet applied) {
        BitSet others = new BitSet();
        BitSet named = new BitSet();
        for (DowngradeTarget target : targets) {
            if (target.isBaseOfNamedBranch()) {
                others.or(edges.versioned().descendantsAndSelf(roots(target)));
            }
            if (target.revision().isEmpty()) {
                named.or(resolver.lineage(target));
            }
        }
        others.and(applied);
        others.andNot(named);
        if (!others.isEmpty()) {
            throw DowngradeErrors.sharedBase(
                    text,
                    nodes.revisions(others),
                    nodes.revisions(edges.versioned().tips(others)));
        }
    }
}

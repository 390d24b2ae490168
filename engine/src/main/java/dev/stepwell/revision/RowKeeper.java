package dev.stepwell.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the rows of the version table: a revision that a row implies has no row, every other applied one has. */
final class RowKeeper {
    private final Nodes nodes;
    private final Edges edges;
    private final UpgradeOrder order;

    RowKeeper(Nodes nodes, Edges edges, UpgradeOrder order) {
        this.nodes = nodes;
        this.edges = edges;
        this.order = order;
    }

    /** The rows after a step that the rows before allow. */
    Heads after(Heads from, Step step) {
        BitSet before = new RowCheck(nodes, edges).known(from);
        BitSet rows = (BitSet) before.clone();
        int node = nodes.names()
                .id(step.revision().value())
                .orElseThrow(() -> impossible(step, from, "no file holds that revision", List.of()));
        if (step.direction() == Direction.UPGRADE) {
            apply(node, rows, step, from);
        } else {
            takeBack(node, rows, step, from);
        }
        before.xor(rows);
        return changed(from, before);
    }

    /** A database may have thousands of rows, of which a step touches a few. */
    private Heads changed(Heads from, BitSet changed) {
        SortedIds ids = SortedIds.of(from.ids());
        for (RevisionId id : nodes.ids(changed)) {
            ids = from.contains(id) ? ids.without(id) : ids.with(id);
        }
        return new Heads(ids);
    }

    private void apply(int node, BitSet rows, Step step, Heads from) {
        BitSet parents = bits(edges.normalised().parents(node));
        BitSet rowless = (BitSet) parents.clone();
        rowless.andNot(rows);
        // With every parent a row, neither the revision nor anything above it can be applied.
        if ((!rowless.isEmpty() || parents.isEmpty()) && applied(node, rows, new BitSet())) {
            throw impossible(step, from, "it is applied already", List.of());
        }
        List<RevisionId> missing = rowless.stream()
                .filter(parent -> !applied(parent, rows, new BitSet()))
                .mapToObj(nodes::id)
                .toList();
        if (!missing.isEmpty()) {
            throw impossible(step, from, "it needs " + joined(missing) + " first", missing);
        }
        rows.andNot(parents);
        rows.set(node);
    }

    private void takeBack(int node, BitSet rows, Step step, Heads from) {
        if (!rows.get(node)) {
            boolean implied = applied(node, rows, new BitSet());
            throw impossible(step, from, implied ? "revisions above it are applied" : "it is not applied", List.of());
        }
        rows.clear(node);
        BitSet parents = bits(edges.normalised().parents(node));
        BitSet present = (BitSet) rows.clone();
        present.or(parents);
        List<Integer> returning = new ArrayList<>();
        for (int parent : edges.normalised().parents(node)) {
            present.clear(parent);
            if (!rows.get(parent) && !applied(parent, present, bits(node))) {
                returning.add(parent);
            }
            present.set(parent);
        }
        returning.forEach(rows::set);
    }

    /** Whether a revision or one above it has a row, looking upwards but not through what is closed. */
    private boolean applied(int node, BitSet rows, BitSet closed) {
        int highest = rows.stream().map(order::place).max().orElse(-1);
        Deque<Integer> todo = new ArrayDeque<>();
        todo.push(node);
        boolean found = rows.get(node);
        while (!found && !todo.isEmpty()) {
            int[] children = edges.all().children(todo.pop());
            // Of many branches the later loaded run first, so that their rows are there first.
            for (int at = children.length - 1; at >= 0 && !found; at--) {
                int child = children[at];
                found = rows.get(child);
                if (!closed.get(child) && order.place(child) <= highest) {
                    closed.set(child);
                    todo.push(child);
                }
            }
        }
        return found;
    }

    private static BitSet bits(int... nodes) {
        BitSet bits = new BitSet();
        for (int node : nodes) {
            bits.set(node);
        }
        return bits;
    }

    private static String joined(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    private static RevisionException impossible(Step step, Heads from, String reason, List<RevisionId> others) {
        List<RevisionId> concerned = new ArrayList<>(List.of(step.revision()));
        concerned.addAll(others);
        return new RevisionException(
                RevisionException.Code.STEP_NOT_POSSIBLE,
                "",
                "The step '" + step + "' is not possible with the version rows " + from + ": " + reason + ".",
                concerned,
                List.of());
    }
}

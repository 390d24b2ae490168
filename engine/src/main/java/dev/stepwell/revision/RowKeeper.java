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

    RowKeeper(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /** The rows after a step that the rows before allow. */
    Heads after(Heads from, Step step) {
        BitSet rows = new RowCheck(nodes, edges).known(from);
        int node = nodes.names()
                .id(step.revision().value())
                .orElseThrow(() -> impossible(step, from, "no file holds that revision", List.of()));
        if (step.direction() == Direction.UPGRADE) {
            apply(node, rows, step, from);
        } else {
            takeBack(node, rows, step, from);
        }
        return Heads.of(nodes.ids(rows));
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
        Deque<Integer> todo = new ArrayDeque<>();
        todo.push(node);
        while (!todo.isEmpty()) {
            int next = todo.pop();
            if (rows.get(next)) {
                return true;
            }
            for (int child : edges.all().children(next)) {
                if (!closed.get(child)) {
                    closed.set(child);
                    todo.push(child);
                }
            }
        }
        return false;
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

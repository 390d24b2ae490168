package dev.stepwell.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Alembic's order of a set of revisions, newest first: down one branch as far as possible, and a branch point only after
 * everything above it. Serves one set, once.
 *
 * <p>Alembic asks of a candidate whether it is an ancestor of another open head. A set to order holds, with two
 * revisions, all that lie between them, so it is enough to count the children in the set that are not yet emitted.
 */
final class StepOrder {
    private static final int NOT_OPEN = -1;

    private final Adjacency edges;
    private final BitSet left;
    private final int[] waiting;
    /** The open heads. Each keeps the rank of the place that it took, so that ranks rise along the list. */
    private final List<Integer> open = new ArrayList<>();

    private final int[] rank;
    /** The revision that holds each rank, or that held it last. */
    private final List<Integer> atRank = new ArrayList<>();

    private final Map<Integer, Blocked> blocked = new HashMap<>();
    private int cursor;

    private StepOrder(Adjacency edges, BitSet set) {
        this.edges = edges;
        this.left = (BitSet) set.clone();
        this.waiting = new int[edges.size()];
        this.rank = new int[edges.size()];
        Arrays.fill(rank, NOT_OPEN);
        set.stream().forEach(node -> {
            for (int parent : edges.parents(node)) {
                waiting[parent]++;
            }
        });
    }

    /**
     * Orders a set.
     *
     * @param edges the edges that count, normalised ones
     * @param set what to order; what lies between two members is a member
     * @param heads where to begin; every member is one of them or below one that is a member
     * @return the set, newest first
     */
    static List<Integer> newestFirst(Adjacency edges, BitSet set, BitSet heads) {
        return new StepOrder(edges, set).ordered(heads);
    }

    private List<Integer> ordered(BitSet heads) {
        heads.stream().filter(left::get).forEach(this::append);
        List<Integer> order = new ArrayList<>(left.cardinality());
        while (!open.isEmpty()) {
            int candidate = open.get(cursor);
            if (waiting[candidate] > 0) {
                cursor = firstOpenAbove(candidate);
            } else {
                order.add(candidate);
                emit(candidate);
            }
        }
        return order;
    }

    private void append(int node) {
        rank[node] = atRank.size();
        atRank.add(node);
        open.add(node);
    }

    private void emit(int node) {
        left.clear(node);
        blocked.remove(node);
        int place = rank[node];
        boolean replaced = false;
        for (int parent : edges.parents(node)) {
            waiting[parent]--;
            if (!left.get(parent) || rank[parent] != NOT_OPEN) {
                continue;
            }
            if (replaced) {
                append(parent);
            } else {
                rank[parent] = place;
                atRank.set(place, parent);
                open.set(cursor, parent);
                replaced = true;
            }
        }
        if (!replaced) {
            open.remove(cursor);
            cursor = Math.max(cursor - 1, 0);
        }
    }

    /**
     * The place of the first open head above a revision. Heads only ever move down, so what is first now is never before
     * what was first the last time.
     */
    private int firstOpenAbove(int node) {
        Blocked block = blocked.computeIfAbsent(node, this::block);
        while (!isAbove(block, block.first)) {
            block.first++;
        }
        return placeOf(block.first);
    }

    private boolean isAbove(Blocked block, int wantedRank) {
        int node = atRank.get(wantedRank);
        return rank[node] == wantedRank && left.get(node) && block.above.get(node);
    }

    private Blocked block(int node) {
        BitSet above = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>();
        todo.push(node);
        while (!todo.isEmpty()) {
            for (int child : edges.children(todo.pop())) {
                if (left.get(child) && !above.get(child)) {
                    above.set(child);
                    todo.push(child);
                }
            }
        }
        return new Blocked(above);
    }

    private int placeOf(int wanted) {
        int low = 0;
        int high = open.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rank[open.get(middle)] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A revision that must wait for those above it. */
    private static final class Blocked {
        private final BitSet above;
        private int first;

        Blocked(BitSet above) {
            this.above = above;
        }
    }
}

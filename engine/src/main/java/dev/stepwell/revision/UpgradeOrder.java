package dev.stepwell.revision;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** The order in which {@code upgrade heads} runs all revisions from base. Whatever a revision needs comes before it. */
final class UpgradeOrder {
    private final List<Integer> numbers;
    private final int[] place;

    UpgradeOrder(Edges edges) {
        BitSet all = new BitSet();
        all.set(0, edges.all().size());
        List<Integer> order =
                StepOrder.newestFirst(edges.normalised(), all, edges.all().heads());
        Collections.reverse(order);
        this.numbers = Collections.unmodifiableList(order);
        this.place = new int[order.size()];
        for (int at = 0; at < place.length; at++) {
            place[order.get(at)] = at;
        }
    }

    /** The numbers of all revisions, oldest first. */
    List<Integer> numbers() {
        return numbers;
    }

    /** Where a revision comes, counted from 0. */
    int place(int node) {
        return place[node];
    }
}

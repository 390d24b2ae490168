package dev.stepwell.walk;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.List;

/**
 * What one shard of a walk covers.
 *
 * @param shard which part it is
 * @param revisions those that it judges, in the order of an upgrade
 * @param descendedTo how many revisions, in the order of an upgrade, its way down has left below it: fewer than are below the
 *     first of the range where it did not arrive there on a clean schema, and went on through the shards below
 */
public record Stretch(Shard shard, List<RevisionId> revisions, int descendedTo) {

    /** Copies the list. */
    public Stretch {
        revisions = List.copyOf(revisions);
    }

    /**
     * The part of a history before it is walked.
     *
     * @param shard which part
     * @param graph the history
     * @return a stretch without a way down
     */
    public static Stretch of(Shard shard, RevisionGraph graph) {
        List<RevisionId> order = graph.upgradeOrder().stream().map(Revision::id).toList();
        int to = shard.to(order.size());
        return new Stretch(shard, order.subList(shard.from(order.size()), to), to);
    }

    Stretch descendedTo(int count) {
        return new Stretch(shard, revisions, count);
    }

    /**
     * Whether what is about the history as a whole belongs to this part.
     *
     * @return true for the part that ends at the head
     */
    public boolean isLast() {
        return shard.isLast();
    }
}

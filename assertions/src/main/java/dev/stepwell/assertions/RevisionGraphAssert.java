package dev.stepwell.assertions;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Assertions on the shape of a history. Made by {@link StepwellAssertions#assertThat(RevisionGraph)}. */
public final class RevisionGraphAssert extends StepwellAssert<RevisionGraphAssert, RevisionGraph> {

    RevisionGraphAssert(RevisionGraph actual) {
        super(actual, RevisionGraphAssert.class);
    }

    /**
     * There is one revision that none follows, so that {@code upgrade head} is clear.
     *
     * @return this
     */
    public RevisionGraphAssert hasSingleHead() {
        isNotNull();
        if (actual.heads().size() != 1) {
            throw error(ShouldHaveSingleHead.message(actual));
        }
        return this;
    }

    /**
     * The heads are exactly these.
     *
     * @param ids whole ids, in any order
     * @return this
     */
    public RevisionGraphAssert hasHeads(String... ids) {
        isNotNull();
        return hasEnds("heads", List.of(ids), actual.heads());
    }

    /**
     * The revisions without a parent are exactly these.
     *
     * @param ids whole ids, in any order
     * @return this
     */
    public RevisionGraphAssert hasBases(String... ids) {
        isNotNull();
        return hasEnds("bases", List.of(ids), actual.bases());
    }

    private RevisionGraphAssert hasEnds(String noun, List<String> expected, Collection<RevisionId> ends) {
        List<String> wanted = List.copyOf(new TreeSet<>(expected));
        List<String> present = ends.stream().map(RevisionId::value).sorted().toList();
        if (!wanted.equals(present)) {
            throw error(ShouldHaveEnds.message(noun, wanted, present));
        }
        return this;
    }

    /**
     * All revisions, in the order in which {@code upgrade heads} runs them from base.
     *
     * @param ids whole ids
     * @return this
     */
    public RevisionGraphAssert upgradesInOrder(String... ids) {
        isNotNull();
        List<String> order = ids(actual.upgradeOrder());
        if (!order.equals(List.of(ids))) {
            throw error(ShouldUpgradeInOrder.message(List.of(ids), order));
        }
        return this;
    }

    /**
     * There is such a revision.
     *
     * @param id its whole id
     * @return this
     */
    public RevisionGraphAssert hasRevision(String id) {
        isNotNull();
        if (actual.find(RevisionId.of(id)).isEmpty()) {
            throw error(ShouldHaveRevision.message("graph", id, ids(actual.revisions())));
        }
        return this;
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(revision -> revision.id().value()).toList();
    }
}

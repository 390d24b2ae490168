package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Histories that share nothing. */
class ForestTest {
    private final PlanAssert forest = PlanAssert.on("a1 [one]", "b1 <- a1", "a2 [two]", "b2 <- a2");

    @Test
    void eachHistoryRunsInOnePiece() {
        forest.upgrade("", "heads").runs("a2 b2 a1 b1").endsAt("b1 b2");
        forest.downgrade("b1 b2", "base").runs("b1 a1 b2 a2").endsAt("");
    }

    @Test
    void oneHistoryMovesAlone() {
        forest.upgrade("", "two@head").runs("a2 b2").endsAt("b2");
        forest.upgrade("b2", "one@+1").runs("a1").endsAt("a1 b2");
        forest.downgrade("b1 b2", "one@base").runs("b1 a1").endsAt("b2");
        forest.stamp("b1 b2", "one@base").endsAt("b2");
    }

    @Test
    void bothBasesAndBothHeadsAreKnown() {
        assertThat(forest.graph().bases()).map(RevisionId::value).containsExactly("a1", "a2");
        assertThat(forest.graph().heads()).map(RevisionId::value).containsExactly("b1", "b2");
        assertThat(forest.graph().upgradeOrder())
                .map(revision -> revision.id().value())
                .containsExactly("a2", "b2", "a1", "b1");
    }
}

package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Branches that come together. */
class MergeTest {
    private final PlanAssert diamond =
            PlanAssert.on("a", "b <- a", "c1 <- b", "d1 <- c1", "c2 <- b [two]", "d2 <- c2", "e <- d1, d2", "f <- e");

    @Test
    void aMergeTakesBothRowsAndGivesThemBack() {
        diamond.upgrade("b", "f").runs("c2 d2 c1 d1 e f").endsAt("f");
        diamond.downgrade("f", "e").runs("f").endsAt("e");
        diamond.downgrade("e", "d1").runs("e").endsAt("d1 d2");
        diamond.downgrade("f", "b").runs("f e d1 c1 d2 c2").endsAt("b");
    }

    @Test
    void oneSideOfAMergeGoesDownAndTheOtherGetsItsRowBack() {
        diamond.downgrade("f", "c1").runs("f e d1").endsAt("c1 d2");
    }

    @Test
    void aBranchFromAMergePointKeepsItsOwnRow() {
        PlanAssert branch = PlanAssert.on("a1", "a2", "m <- a1, a2", "b1 <- m", "b2 <- m");

        branch.upgrade("", "heads").runs("a2 a1 m b2 b1").endsAt("b1 b2");
        branch.downgrade("b1 b2", "b2@m").runs("b2").endsAt("b1");
        branch.downgrade("b1 b2", "a1").runs("b1 b2 m").endsAt("a1 a2");
        branch.downgrade("b1 b2", "base").runs("b1 b2 m a1 a2").endsAt("");
    }

    @Test
    void aBranchFromOneParentOfAMergeIsNotUpdatedFromTheMergedRow() {
        PlanAssert branch = PlanAssert.on("a1", "a2", "m <- a1, a2", "b2 <- a2");

        branch.upgrade("m", "b2").runs("b2").endsAt("b2 m");
        branch.downgrade("b2 m", "m@a2").runs("m").endsAt("a1 b2");
    }

    @Test
    void aRedundantParentIsIgnoredInTheRowsAndListed() {
        PlanAssert redundant = PlanAssert.on("a", "b1 <- a", "b2 <- a", "m <- a, b1, b2", "x");

        redundant.upgrade("", "m").runs("a b2 b1 m").endsAt("m");
        redundant.downgrade("m", "b1").runs("m").endsAt("b1 b2");
        redundant.downgrade("m x", "b1").runs("m").endsAt("b1 b2 x");
        assertThat(redundant.graph().redundantParents())
                .containsExactly(new RedundantParent(RevisionId.of("m"), RevisionId.of("a"), RevisionId.of("b1")));
    }

    @Test
    void aParentNamedTwiceCountsOnceAndIsListed() {
        PlanAssert twice = PlanAssert.on("a", "b <- a, a");

        twice.upgrade("", "head").runs("a b").endsAt("b");
        assertThat(twice.graph().redundantParents())
                .containsExactly(new RedundantParent(RevisionId.of("b"), RevisionId.of("a"), RevisionId.of("a")));
    }

    @Test
    void aParentThatAnotherOnlyDependsOnIsNotRedundant() {
        PlanAssert dependent = PlanAssert.on("a1", "b1 {a1}", "m <- a1, b1");

        assertThat(dependent.graph().redundantParents()).isEmpty();
        dependent.upgrade("", "m").runs("a1 b1 m").endsAt("m");
        dependent.downgrade("m", "a1").runs("m").endsAt("b1");
    }
}

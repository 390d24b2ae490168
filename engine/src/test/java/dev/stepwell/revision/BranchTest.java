package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two branches from one point. */
class BranchTest {
    private final PlanAssert branch =
            PlanAssert.on("a", "b <- a", "c1 <- b [one]", "d1 <- c1", "c2 <- b [two]", "d2 <- c2");

    @Test
    void theLaterLoadedBranchRunsFirstOnTheWayUpAndLastOnTheWayDown() {
        branch.upgrade("", "heads").runs("a b c2 d2 c1 d1").endsAt("d1 d2");
        branch.downgrade("d1 d2", "base").runs("d1 c1 d2 c2 b a").endsAt("");
    }

    @Test
    void aBranchPointHasARowOnlyUntilABranchBegins() {
        branch.upgrade("b", "c1").runs("c1").endsAt("c1");
        branch.upgrade("c1", "c2").runs("c2").endsAt("c1 c2");
        branch.downgrade("c1 c2", "two@b").runs("c2").endsAt("c1");
        branch.downgrade("c1", "b").runs("c1").endsAt("b");
    }

    @Test
    void aBranchIsNamedByLabelIdOrPrefix() {
        branch.upgrade("", "two@head").runs("a b c2 d2").endsAt("d2");
        branch.upgrade("", "d2@heads").runs("a b c2 d2").endsAt("d2");
        branch.downgrade("d1 d2", "d1@b").runs("d1 c1").endsAt("d2");
    }

    @Test
    void distancesAlongABranchLeaveTheOtherAlone() {
        branch.upgrade("d1", "two@+1").runs("c2").endsAt("c2 d1");
        branch.upgrade("", "two@base+3").runs("a b c2").endsAt("c2");
        branch.downgrade("d1 d2", "two@-1").runs("d2").endsAt("c2 d1");
        branch.downgrade("d1 d2", "two@-2").runs("d2 c2").endsAt("d1");
    }

    @Test
    void downgradingToTheBranchPointTakesBothBranchesBack() {
        branch.downgrade("d1 d2", "b").runs("d1 c1 d2 c2").endsAt("b");
    }

    @Test
    void severalTargetsRunTogether() {
        branch.upgrade("", "c1,c2").runs("a b c2 c1").endsAt("c1 c2");
        branch.downgrade("d1 d2", "c1,c2").runs("d1 d2").endsAt("c1 c2");
    }

    @Test
    void bothBranchesGoToBaseWhenBothAreNamed() {
        branch.downgrade("d1 d2", "one@base,two@base").runs("d1 c1 d2 c2 b a").endsAt("");
        branch.downgrade("d1", "one@base").runs("d1 c1 b a").endsAt("");
    }

    @Test
    void aStampMovesOneBranchOrCollapsesBoth() {
        branch.stamp("d1 d2", "c1").endsAt("c1 d2");
        branch.stamp("d1 d2", "b").endsAt("b");
        branch.stamp("b", "heads").endsAt("d1 d2");
        branch.stamp("d1", "c2").endsAt("c2 d1");
        branch.stamp("d1 d2", "one@base").endsAt("d2");
        branch.stamp("", "c1", "c2").endsAt("c1 c2");
    }

    @Test
    void aStampWithPurgeForgetsRowsThatNoFileHas() {
        assertThat(branch.graph().planStamp(Graphs.rows("lost"), Graphs.list("d1"), true))
                .isEqualTo(Graphs.rows("d1"));
    }

    @Test
    void labelsSpreadUpwardsButNotBelowTheBranchPoint() {
        assertThat(branch.graph().labels(RevisionId.of("d1"))).containsExactly("one");
        assertThat(branch.graph().labels(RevisionId.of("b"))).isEmpty();
    }

    @Test
    void aLabelSpreadsDownwardsOnlyWhenNothingBranchesAboveIt() {
        RevisionGraph line = Graphs.graph("a", "b <- a [lib]", "c <- b");
        RevisionGraph forked = Graphs.graph("a", "b <- a [lib]", "c <- b", "d1 <- c", "d2 <- c");

        assertThat(line.labels(RevisionId.of("a"))).containsExactly("lib");
        assertThat(forked.labels(RevisionId.of("a"))).isEmpty();
        assertThat(forked.labels(RevisionId.of("d2"))).containsExactly("lib");
    }
}

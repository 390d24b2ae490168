package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Revisions that need one of another branch without following it. */
class DependencyTest {
    private final PlanAssert across = PlanAssert.on("x1 [x]", "x2 <- x1", "y1 [y]", "y2 <- y1 {x1}");

    @Test
    void aDependencyRunsFirstAndItsRowIsTakenIn() {
        across.upgrade("", "y2").runs("x1 y1 y2").endsAt("y2");
        across.upgrade("y2", "heads").runs("x2").endsAt("x2 y2");
    }

    @Test
    void aDependencyIsNotTakenBackWithWhatNeedsIt() {
        across.downgrade("y2", "y@base").runs("y2 y1").endsAt("x1");
        across.downgrade("y2", "y1").runs("y2").endsAt("x1 y1");
    }

    @Test
    void whatNeedsARevisionIsTakenBackWithIt() {
        across.downgrade("x2 y2", "x@base").runs("x2 y2 x1").endsAt("y1");
    }

    @Test
    void aBranchWithoutARowIsFoundThroughWhatNeedsIt() {
        across.downgrade("y2", "x@-1").runs("y2 x1").endsAt("y1");
        across.upgrade("y2", "x@+1").runs("x2").endsAt("x2 y2");
        assertThat(across.graph().effectiveHeads(Graphs.rows("y2")))
                .map(RevisionId::value)
                .containsExactly("x1", "y2");
    }

    @Test
    void headsMeansWhatNothingFollowsOrNeeds() {
        RevisionGraph graph = Graphs.graph("a1", "b1 {a1}");

        assertThat(graph.heads()).map(RevisionId::value).containsExactly("a1", "b1");
        assertThat(graph.realHeads()).map(RevisionId::value).containsExactly("b1");
        new PlanAssert(graph).upgrade("", "heads").runs("a1 b1").endsAt("b1");
    }

    @Test
    void dependenciesRunInDeclaredOrderReversed() {
        PlanAssert.on("x", "y", "z", "d {z, x, y}")
                .upgrade("", "d")
                .runs("y x z d")
                .endsAt("d");
        PlanAssert.on("x", "y", "z", "d {y, x, z}")
                .upgrade("", "d")
                .runs("z x y d")
                .endsAt("d");
    }

    @Test
    void aDependencyThatAnAncestorDeclaresIsNotCountedTwice() {
        RevisionGraph graph = Graphs.graph("a1", "b1 {a1}", "b2 <- b1", "b3 <- b2 {a1}");

        assertThat(Graphs.words(graph.normalisedParents(RevisionId.of("b3")))).isEqualTo("b2");
        new PlanAssert(graph).downgrade("b3", "b2").runs("b3").endsAt("b2");
    }

    @Test
    void aLabelMayBeDependedOn() {
        PlanAssert.on("x1 [x]", "y1 {x}").upgrade("", "y1").runs("x1 y1").endsAt("y1");
    }

    @Test
    void aStampSeesDependenciesAsLineage() {
        across.stamp("y2", "x1").endsAt("x1");
        across.stamp("x2", "y2").endsAt("x2 y2");
    }
}

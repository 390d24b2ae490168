package dev.stepwell.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which branches are taken in both orders. */
class BranchPairsTest {

    private final Histories histories = new Histories().table("a");

    @Test
    void areNoneInALine() {
        assertThat(pairs(histories.table("b").table("c"))).isEmpty();
    }

    @Test
    void areTheParentsOfAMerge() {
        assertThat(pairs(histories.table("b1").on("a").table("b2").merge("m", "b1", "b2")))
                .containsExactly("b2 b1 m");
    }

    @Test
    void areTheHeads() {
        assertThat(pairs(histories.table("b1").on("a").table("b2"))).containsExactly("b2 b1");
    }

    @Test
    void areTheHeadsOfSeveralBases() {
        assertThat(pairs(histories.on().table("b").on().table("c"))).containsExactly("c b", "b a");
    }

    @Test
    void areNeighboursOnlyWhereThereAreMoreThanTwo() {
        assertThat(pairs(histories
                        .table("b1")
                        .on("a")
                        .table("b2")
                        .on("a")
                        .table("b3")
                        .merge("m", "b1", "b2", "b3")))
                .containsExactly("b3 b2 m", "b2 b1 m");
    }

    @Test
    void areNotOrderedByADependency() {
        assertThat(pairs(histories
                        .table("b1")
                        .on("a")
                        .dependingOn("b1")
                        .table("b2")
                        .merge("m", "b1", "b2")))
                .isEmpty();
    }

    @Test
    void areWhatADependencyJoins() {
        assertThat(pairs(histories.on().table("b1").dependingOn("a").table("b2")))
                .containsExactly("a b1 b2");
    }

    @Test
    void areNotHeadsThatADependencyJoins() {
        assertThat(pairs(histories.on().dependingOn("a").table("b"))).isEmpty();
    }

    @Test
    void doNotCountARedundantParentThatStandsBetweenTwoBranches() {
        assertThat(pairs(histories.table("b1").table("c1").on("a").table("b2").merge("m", "c1", "b1", "b2")))
                .containsExactly("b2 c1 m");
    }

    @Test
    void areThoseOfEachMergeOfACrissCross() {
        assertThat(pairs(histories
                        .table("b1")
                        .on("a")
                        .table("b2")
                        .merge("m1", "b1", "b2")
                        .merge("m2", "b2", "b1")))
                .containsExactly("b2 b1 m2", "b2 b1 m1", "m2 m1");
    }

    @Test
    void areMergesToo() {
        Histories nested = histories
                .table("b1")
                .on("a")
                .table("b2")
                .on("a")
                .table("b3")
                .merge("m1", "b1", "b2")
                .merge("m2", "m1", "b3");

        assertThat(pairs(nested)).containsExactly("b2 b1 m1", "b3 m1 m2");
    }

    private static List<String> pairs(Histories histories) {
        return BranchPairs.of(histories.build().graph()).stream()
                .map(pair -> pair.left() + " " + pair.right()
                        + pair.merge().map(id -> " " + id).orElse(""))
                .toList();
    }
}

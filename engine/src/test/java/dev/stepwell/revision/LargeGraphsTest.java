package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Histories far larger than any real one: an answer within seconds on any machine, without a deep stack. */
class LargeGraphsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void tenThousandRevisionsInALine() {
        List<Revision> line = IntStream.range(0, 10_000)
                .mapToObj(number -> number == 0 ? revision(0) : revision(number, number - 1))
                .toList();

        upAndDown(line, 10_000, "r9999");
    }

    @Test
    void tenThousandRevisionsInALineLoadedInAnyOrder() {
        List<Revision> line = new ArrayList<>(IntStream.range(0, 10_000)
                .mapToObj(number -> number == 0 ? revision(0) : revision(number, number - 1))
                .toList());
        Collections.shuffle(line, new Random(7));

        upAndDown(line, 10_000, "r9999");
    }

    @Test
    void twoThousandBranchesFromOnePoint() {
        List<Revision> star = IntStream.range(0, 2_001)
                .mapToObj(number -> number == 0 ? revision(0) : revision(number, 0))
                .toList();

        Plan up = upAndDown(star, 2_001, "heads");

        assertThat(up.heads().ids()).hasSize(2_000);
        assertThat(up.revisions().subList(0, 2)).containsExactly(id(0), id(2_000));
    }

    @Test
    void aThousandBranchesOfTenRevisionsFromOnePoint() {
        List<Revision> branches = IntStream.range(0, 10_001)
                .mapToObj(number -> number == 0
                        ? revision(0)
                        : number % 10 == 1 ? revision(number, 0) : revision(number, number - 1))
                .toList();

        assertThat(upAndDown(branches, 10_001, "heads").heads().ids()).hasSize(1_000);
    }

    @Test
    void aChainOfFiveThousandMerges() {
        List<Revision> merges = new ArrayList<>(List.of(revision(0)));
        for (int merge = 0; merge < 5_000; merge++) {
            int below = 2 * merge;
            merges.add(merge == 0 ? revision(1) : revision(below + 1, 0));
            merges.add(revision(below + 2, below, below + 1));
        }

        upAndDown(merges, 10_001, "r10000");
    }

    @Test
    void tenThousandBases() {
        List<Revision> bases =
                IntStream.range(0, 10_000).mapToObj(LargeGraphsTest::revision).toList();

        Plan up = assertTimeout(SOON, () -> RevisionGraph.of(bases).planUpgrade(Heads.base(), "heads"));

        assertThat(up.heads().ids()).hasSize(10_000);
    }

    @Test
    void aCircleOfTenThousandRevisionsIsListedInPart() {
        List<Revision> circle = IntStream.range(0, 10_000)
                .mapToObj(number -> revision(number, (number + 1) % 10_000))
                .toList();

        assertThatThrownBy(() -> RevisionGraph.of(circle))
                .hasMessageStartingWith("Cycle is detected in revisions (r0, r1, r2,")
                .hasMessageEndingWith("r19 revises r20 and 9980 more. Remove one reference of each circle.");
    }

    @Test
    void tenThousandMissingParentsAreAllReported() {
        List<Revision> orphans = IntStream.range(0, 10_000)
                .mapToObj(number -> revision(number, number + 50_000))
                .toList();

        assertThatThrownBy(() -> assertTimeout(SOON, () -> RevisionGraph.of(orphans)))
                .isInstanceOfSatisfying(RevisionGraphException.class, failure -> assertThat(failure.problems())
                        .hasSize(10_000));
    }

    private static Plan upAndDown(List<Revision> revisions, int size, String target) {
        return assertTimeout(SOON, () -> {
            RevisionGraph graph = RevisionGraph.of(revisions);
            Plan up = graph.planUpgrade(Heads.base(), target);
            assertThat(up.steps()).hasSize(size);
            assertThat(graph.planDowngrade(up.heads(), "base").steps()).hasSize(size);
            assertThat(graph.redundantParents()).isEmpty();
            followed(graph, up);
            return up;
        });
    }

    private static void followed(RevisionGraph graph, Plan up) {
        Heads rows = Heads.base();
        for (Step step : up.steps()) {
            rows = graph.after(rows, step);
        }
        assertThat(rows).isEqualTo(up.heads());
    }

    private static Revision revision(int number, int... parents) {
        return Revision.builder(id(number))
                .parents(IntStream.of(parents).mapToObj(LargeGraphsTest::id).toList())
                .build();
    }

    private static RevisionId id(int number) {
        return RevisionId.of("r" + number);
    }
}

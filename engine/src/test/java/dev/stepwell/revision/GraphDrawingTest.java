package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole drawings, by the shape of the graph. */
class GraphDrawingTest {

    @Test
    void aLineWithMessages() {
        RevisionGraph line = RevisionGraph.of(List.of(
                Revision.builder(RevisionId.of("a1")).message("create users").build(),
                Revision.builder(RevisionId.of("b2"))
                        .message("add\n email")
                        .parents(RevisionId.of("a1"))
                        .build()));

        assertThat(drawing(line)).isEqualTo("""
                        * b2 add email (head)
                        * a1 create users""");
    }

    @Test
    void aBranch() {
        assertThat(drawing(Graphs.graph("a", "b <- a", "c1 <- b", "d1 <- c1", "c2 <- b", "d2 <- c2")))
                .isEqualTo("""
                        * d1 (head)
                        * c1
                        | * d2 (head)
                        | * c2
                        |/
                        * b (branchpoint)
                        * a""");
    }

    @Test
    void aMerge() {
        assertThat(drawing(Graphs.graph("a", "b1 <- a", "b2 <- a", "c2 <- b2", "m <- b1, c2", "n <- m")))
                .isEqualTo("""
                        * n (head)
                        * m (mergepoint)
                        |\\
                        * | b1
                        | * c2
                        | * b2
                        |/
                        * a (branchpoint)""");
    }

    @Test
    void aMergeOfThreeHistories() {
        assertThat(drawing(Graphs.graph("a1", "a2", "a3", "m <- a1, a2, a3"))).isEqualTo("""
                        * m (head) (mergepoint)
                        |\\
                        |\\ \\
                        * | | a1
                         / /
                        * | a2
                         /
                        * a3""");
    }

    @Test
    void aTwinMerge() {
        assertThat(drawing(Graphs.graph(
                        "a", "b1 <- a", "b2 <- a", "b3 <- a", "c1 <- b1, b2", "d1 <- c1", "c2 <- b2, b3", "d2 <- c2")))
                .isEqualTo("""
                        * d1 (head)
                        * c1 (mergepoint)
                        |\\
                        * | b1
                        | | * d2 (head)
                        | | * c2 (mergepoint)
                        | | |\\
                        | |/ /
                        | | * b3
                        |_|/
                        | * b2 (branchpoint)
                        |/
                        * a (branchpoint)""");
    }

    @Test
    void aBranchFromAMergePoint() {
        assertThat(drawing(Graphs.graph("a1", "a2", "m <- a1, a2", "b1 <- m", "b2 <- m")))
                .isEqualTo("""
                        * b1 (head)
                        | * b2 (head)
                        |/
                        * m (branchpoint) (mergepoint)
                        |\\
                        * | a1
                         /
                        * a2""");
    }

    @Test
    void aForestHasAGapBetweenItsHistories() {
        assertThat(drawing(Graphs.graph("a1", "b1 <- a1", "a2", "b2 <- a2"))).isEqualTo("""
                        * b1 (head)
                        * a1

                        * b2 (head)
                        * a2""");
    }

    @Test
    void aDependencyIsNamedAndDecidesTheOrder() {
        assertThat(drawing(Graphs.graph("a1", "b1 <- a1", "a2 {a1}"))).isEqualTo("""
                        * b1 (head)
                        | * a2 (head) (depends on a1)
                        * a1""");
    }

    @Test
    void anEmptyGraphHasNoLines() {
        assertThat(GraphDrawing.lines(Graphs.graph())).isEmpty();
    }

    @Test
    void whatIsTooWideIsLeftOut() {
        List<Revision> wide = new ArrayList<>();
        IntStream.range(0, 100)
                .mapToObj(
                        number -> Revision.builder(RevisionId.of("r" + number)).build())
                .forEach(wide::add);
        wide.add(Revision.builder(RevisionId.of("merge"))
                .parents(wide.stream().map(Revision::id).toList())
                .build());

        List<String> lines = GraphDrawing.lines(RevisionGraph.of(wide));

        assertThat(lines).hasSize(101 + 99 + 99).allSatisfy(line -> assertThat(line)
                .hasSizeLessThan(150));
        assertThat(lines).contains("* merge (head) (mergepoint)").endsWith("* r99");
        assertThat(lines).contains("* " + "| ".repeat(58) + "| ... | r0");
    }

    private static String drawing(RevisionGraph graph) {
        return String.join("\n", GraphDrawing.lines(graph));
    }
}

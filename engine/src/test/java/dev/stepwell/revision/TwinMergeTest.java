package dev.stepwell.revision;

import static dev.stepwell.revision.Graphs.graph;
import static dev.stepwell.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two merges of the same branches: what one merge has taken in, the other must not look for among the rows. */
class TwinMergeTest {

    @Test
    void twoMergesOfTheSameThreeBranchesKeepTheirRowsApart() {
        RevisionGraph graph = graph(
                "a", "b1 <- a", "b2 <- a", "b3 <- a", "c1 <- b1, b2, b3", "d1 <- c1", "c2 <- b1, b2, b3", "d2 <- c2");

        assertThat(rowsAfterEach(graph, "a, b3, b1, b2, c2, d2, c1, d1"))
                .containsExactly("a", "b3", "b1, b3", "b1, b2, b3", "c2", "d2", "c1, d2", "d1, d2");
    }

    @Test
    void twoMergesThatShareOneBranchKeepTheirRowsApart() {
        RevisionGraph graph =
                graph("a", "b1 <- a", "b2 <- a", "b3 <- a", "c1 <- b1, b2", "d1 <- c1", "c2 <- b2, b3", "d2 <- c2");

        assertThat(rowsAfterEach(graph, "a, b2, b3, c2, d2, b1, c1, d1"))
                .containsExactly("a", "b2", "b2, b3", "c2", "d2", "b1, d2", "c1, d2", "d1, d2");
    }

    private static List<String> rowsAfterEach(RevisionGraph graph, String upgrades) {
        List<String> after = new ArrayList<>();
        Heads rows = Heads.base();
        for (RevisionId id : ids(upgrades)) {
            rows = graph.after(rows, Step.upgrade(id));
            after.add(rows.toString());
        }
        return after;
    }
}

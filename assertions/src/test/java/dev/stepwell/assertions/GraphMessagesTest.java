package dev.stepwell.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphMessagesTest {

    @Test
    void shouldHaveSingleHeadNamesTheHeadsAndTheWayToMergeThem() {
        RevisionGraph graph = RevisionGraph.of(List.of(
                Revision.builder(RevisionId.of("b2"))
                        .message("add email")
                        .origin("db/b2.sql")
                        .build(),
                Revision.builder(RevisionId.of("c3")).build()));

        assertThat(ShouldHaveSingleHead.message(graph)).isEqualTo("""
                Expected a single head, but there are 2:
                  b2 add email (db/b2.sql)
                  c3
                Merge them with `stepwell merge -m "merge heads" b2 c3`.""");
    }

    @Test
    void shouldHaveSingleHeadKnowsTheEmptyGraph() {
        assertThat(ShouldHaveSingleHead.message(RevisionGraph.of(List.of())))
                .isEqualTo("Expected a single head, but the graph has no revision at all.");
    }

    @Test
    void shouldHaveEndsSaysWhatIsMissingAndWhatIsNotExpected() {
        assertThat(ShouldHaveEnds.message("heads", List.of("a", "b"), List.of("b", "c")))
                .isEqualTo("""
                Expected the heads of the graph to be a, b, but they are b, c.
                  missing: a
                  not expected: c""");
    }

    @Test
    void shouldUpgradeInOrderShowsTheFirstOtherStep() {
        assertThat(ShouldUpgradeInOrder.message(List.of("a", "c", "b"), List.of("a", "b", "c")))
                .isEqualTo("""
                Expected the upgrade to run a, c, b, but it runs a, b, c.
                  first other step, number 2: expected c, found b""");
    }

    @Test
    void shouldUpgradeInOrderKnowsWhereOneOfThemEnds() {
        assertThat(ShouldUpgradeInOrder.message(List.of("a"), List.of("a", "b")))
                .isEqualTo("""
                Expected the upgrade to run a, but it runs a, b.
                  first other step, number 2: expected the end, found b""");
    }

    @Test
    void shouldHaveRevisionListsTheNearest() {
        assertThat(ShouldHaveRevision.message("graph", "b3", List.of("a1", "b2", "zz")))
                .isEqualTo("Expected the graph to have a revision 'b3', but it has none with that id."
                        + " There are the revisions b2, a1, zz. Write the whole id.");
    }
}

package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What symbols stand for, and names that look like each other. */
class SymbolsTest {

    @Test
    void anIdThatIsThePrefixOfAnotherIsFoundWhole() {
        RevisionGraph graph = Graphs.graph("abcd", "abcde <- abcd", "abcdef <- abcde");

        assertThat(Graphs.words(graph.resolve(Heads.base(), "abcd"))).isEqualTo("abcd");
        assertThat(Graphs.words(graph.resolve(Heads.base(), "abcde"))).isEqualTo("abcde");
        assertThatThrownBy(() -> graph.resolve(Heads.base(), "abc"))
                .hasMessageContaining("Multiple revisions start with 'abc': 'abcd' (abcd.sql), 'abcde' (abcde.sql),");
    }

    @Test
    void aPrefixIsTriedInTheBranchOnly() {
        RevisionGraph graph = Graphs.graph("abcd1 [one]", "abcd2 [two]");

        assertThat(Graphs.words(graph.resolve(Heads.base(), "two@abc"))).isEqualTo("abcd2");
    }

    @Test
    void currentStandsForTheTipsThatAreApplied() {
        RevisionGraph graph = Graphs.graph("x1", "y1 {x1}", "z1");

        assertThat(Graphs.words(graph.resolve(Graphs.rows("y1"), "current"))).isEqualTo("x1 y1");
        assertThat(graph.resolve(Heads.base(), "current")).isEmpty();
    }

    @Test
    void headsInABranchAreThoseThatNothingFollows() {
        RevisionGraph graph = Graphs.graph("x1 [x]", "y1 {x1}");

        assertThat(Graphs.words(graph.resolve(Heads.base(), "heads"))).isEqualTo("y1");
        assertThat(Graphs.words(graph.resolve(Heads.base(), "x@heads"))).isEqualTo("x1");
    }

    @Test
    void aRangeHasOneEndOrTwo() {
        assertThat(RevisionRange.parse("a : b")).isEqualTo(new RevisionRange(Optional.of("a"), Optional.of("b")));
        assertThat(RevisionRange.parse("base:")).isEqualTo(new RevisionRange(Optional.of("base"), Optional.empty()));
        assertThat(RevisionRange.parse(":head-1"))
                .isEqualTo(new RevisionRange(Optional.empty(), Optional.of("head-1")));
        assertThatThrownBy(() -> RevisionRange.parse("a:b:c"))
                .hasMessage("'a:b:c' is not a range. History range requires [start]:[end], [start]:, or :[end].");
    }

    @Test
    void everythingAboutARevisionIsKnown() {
        RevisionGraph graph = Graphs.graph("a", "b <- a {x}", "c1 <- b", "c2 <- b", "x");
        RevisionId b = RevisionId.of("b");

        assertThat(graph.find(b)).contains(Graphs.revision("b <- a {x}"));
        assertThat(graph.find(RevisionId.of("q"))).isEmpty();
        assertThat(graph.parents(b)).map(RevisionId::value).containsExactly("a");
        assertThat(graph.normalisedParents(b)).map(RevisionId::value).containsExactly("a", "x");
        assertThat(graph.children(b)).map(RevisionId::value).containsExactly("c1", "c2");
        assertThat(graph.ancestors(RevisionId.of("c1"))).map(RevisionId::value).containsExactly("a", "b", "x");
        assertThatThrownBy(() -> graph.get(RevisionId.of("q")))
                .hasMessage("Can't locate revision identified by 'q': no revision has that id.");
    }

    @Test
    void anIdIsNeverBlank() {
        assertThatThrownBy(() -> RevisionId.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A revision id is blank; give the revision an id of 1 to 32 characters.");
    }
}

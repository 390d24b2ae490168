package dev.stepwell.revision;

import static dev.stepwell.revision.Graphs.graph;
import static dev.stepwell.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewParentsTest {

    private static final NewParents LINE = new NewParents(graph("a1 [lib]", "b2 <- a1"));
    private static final NewParents FORK = new NewParents(graph("a1", "b2 <- a1", "c3 <- a1"));

    @Test
    void followTheHead() {
        assertThat(LINE.following(List.of("head"), false)).isEqualTo(ids("b2"));
    }

    @Test
    void areNoneForTheFirstRevision() {
        assertThat(new NewParents(graph()).following(List.of("head"), false)).isEmpty();
    }

    @Test
    void areNoneForASecondBase() {
        assertThat(LINE.following(List.of("base"), false)).isEmpty();
    }

    @Test
    void areAskedForWhenThereAreSeveralHeads() {
        assertThatThrownBy(() -> FORK.following(List.of("head"), false))
                .hasMessage("Multiple heads are present; please specify the head revision on which the new revision"
                        + " should be based (`--head ID`), or perform a merge (`stepwell merge -m \"merge heads\" b2"
                        + " c3`). Heads: b2 (b2.sql), c3 (c3.sql).");
        assertThat(FORK.following(List.of("b2"), false)).isEqualTo(ids("b2"));
    }

    @Test
    void areNoHeadsOnlyWhenSpliced() {
        assertThatThrownBy(() -> LINE.following(List.of("a1"), false))
                .hasMessage("Revision a1 is not a head revision; please specify --splice to create a new branch from"
                        + " this revision. It is followed by b2 (b2.sql).");
        assertThat(LINE.following(List.of("a1"), true)).isEqualTo(ids("a1"));
    }

    @Test
    void ofAMergeAreAllHeads() {
        assertThat(FORK.merging(List.of("heads"))).isEqualTo(ids("b2, c3"));
    }

    @Test
    void ofAMergeAreAtLeastTwo() {
        assertThatThrownBy(() -> LINE.merging(List.of("heads")))
                .hasMessage("There is nothing to merge: 'heads' means one revision, b2. Name at least two heads;"
                        + " `stepwell heads` lists them.");
    }

    @Test
    void ofAMergeDoNotStandOnEachOther() {
        assertThatThrownBy(() -> LINE.merging(List.of("a1", "b2")))
                .hasMessage("Requested revision b2 overlaps with other requested revisions a1: b2 (b2.sql) brings a1"
                        + " (a1.sql) with it. Leave a1 out.");
    }

    @Test
    void namedAsDependenciesBecomeWholeIdsAndLabelsStay() {
        NewParents parents = new NewParents(graph("a1b2c3 [lib]"));

        assertThat(parents.needing(List.of("a1b", "lib"))).containsExactly("a1b2c3", "lib");
    }
}

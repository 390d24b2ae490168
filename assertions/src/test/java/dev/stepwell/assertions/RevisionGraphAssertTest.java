package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionGraphAssertTest {

    private static final Revision A = revision("a");
    private static final Revision B = revision("b", "a");
    private static final Revision C = revision("c", "a");
    private static final RevisionGraph LINE = RevisionGraph.of(List.of(A, B));
    private static final RevisionGraph FORK = RevisionGraph.of(List.of(A, B, C));

    @Test
    void acceptsASingleHead() {
        assertThat(LINE).hasSingleHead();
    }

    @Test
    void refusesTwoHeadsAsASingleOne() {
        assertSays(() -> assertThat(FORK).hasSingleHead(), ShouldHaveSingleHead.message(FORK));
    }

    @Test
    void comparesHeadsInAnyOrder() {
        assertThat(FORK).hasHeads("c", "b").hasBases("a");
    }

    @Test
    void refusesOtherHeads() {
        assertSays(
                () -> assertThat(FORK).hasHeads("a", "b"),
                ShouldHaveEnds.message("heads", List.of("a", "b"), List.of("b", "c")));
    }

    @Test
    void refusesOtherBases() {
        assertSays(() -> assertThat(FORK).hasBases("b"), ShouldHaveEnds.message("bases", List.of("b"), List.of("a")));
    }

    @Test
    void comparesTheOrderOfTheUpgrade() {
        assertThat(LINE).upgradesInOrder("a", "b");
        assertSays(
                () -> assertThat(LINE).upgradesInOrder("b", "a"),
                ShouldUpgradeInOrder.message(List.of("b", "a"), List.of("a", "b")));
    }

    @Test
    void findsARevisionByItsWholeId() {
        assertThat(LINE).hasRevision("a");
        assertSays(
                () -> assertThat(LINE).hasRevision("x"), ShouldHaveRevision.message("graph", "x", List.of("a", "b")));
    }

    @Test
    void beginsWithTheDescriptionThatTheUserGave() {
        assertSays(
                () -> assertThat(FORK).as("our history").hasSingleHead(),
                "[our history] " + ShouldHaveSingleHead.message(FORK));
    }

    static Revision revision(String id, String... parents) {
        return Revision.builder(RevisionId.of(id))
                .parents(List.of(parents).stream().map(RevisionId::of).toList())
                .build();
    }
}

package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.revision.RevisionException.Code;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a target that counts revisions is answered with when the count leads nowhere. */
class DistanceMessagesTest {
    private final RevisionGraph branch =
            Graphs.graph("a", "b <- a", "c1 <- b [one]", "d1 <- c1", "c2 <- b [two]", "d2 <- c2");
    private final RevisionGraph dependent =
            Graphs.graph("x1 [x]", "x2 <- x1", "y1 [y]", "y2 <- y1 {x1}", "m <- x2, y2");

    @Test
    void anUpgradeDownwards() {
        refused(
                () -> branch.planUpgrade(Graphs.rows("a"), "-1"),
                Code.WRONG_WAY,
                "Relative revision -1 didn't produce 1 migrations: from the present state, upgrade "
                        + "goes up only. Use `downgrade -1`, or count from a revision: '<id>-1'.");
    }

    @Test
    void aDowngradeUpwards() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("a"), "+1"),
                Code.WRONG_WAY,
                "Relative revision +1 didn't produce 1 migrations: from the present state, downgrade "
                        + "goes down only. Use `upgrade +1`, or count from a revision: '<id>+1'.");
    }

    @Test
    void aDistanceOfNothing() {
        refused(
                () -> branch.planUpgrade(Graphs.rows("a"), "+0"),
                Code.WRONG_WAY,
                "Relative revision 0 didn't produce 0 migrations: '+0' counts no revision. Write a "
                        + "distance of at least 1.");
    }

    @Test
    void aDistanceOfNothingFromBase() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("a"), "base+0"),
                Code.WRONG_WAY,
                "Relative revision 0 didn't produce 0 migrations: 'base+0' counts no revision. Write "
                        + "a distance of at least 1.");
    }

    @Test
    void anUpgradeBeyondTheHead() {
        refused(
                () -> branch.planUpgrade(Graphs.rows("d1"), "+5"),
                Code.TOO_FAR,
                "Relative revision +5 didn't produce 5 migrations: '+5' goes beyond the graph; there "
                        + "is nothing above d1 (d1.sql). Name a shorter distance, or 'heads'.");
    }

    @Test
    void aDowngradeBeyondBase() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("a"), "-2"),
                Code.TOO_FAR,
                "Relative revision -2 didn't produce 2 migrations: '-2' goes beyond the graph; after "
                        + "1 revision it ends at base. Name a shorter distance, or 'base'.");
    }

    @Test
    void aDowngradeOfNothing() {
        refused(
                () -> branch.planDowngrade(Heads.base(), "-1"),
                Code.TOO_FAR,
                "Relative revision -1 didn't produce 1 migrations: '-1' goes beyond the graph; there "
                        + "is nothing below base. Name a shorter distance, or 'base'.");
    }

    @Test
    void aWalkBeyondASymbol() {
        refused(
                () -> branch.planUpgrade(Heads.base(), "c1+99999999999999999999"),
                Code.TOO_FAR,
                "Walked too far: 'c1+99999999999999999999' goes beyond the graph; after 1 revision "
                        + "it ends at d1 (d1.sql). Name a shorter distance, or 'heads'.");
    }

    @Test
    void aWalkBelowBase() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("a"), "base-1"),
                Code.TOO_FAR,
                "Walked too far: 'base-1' goes beyond the graph; there is nothing below base. Name a "
                        + "shorter distance, or 'base'.");
    }

    @Test
    void aForkOnTheWayUp() {
        refused(
                () -> branch.planUpgrade(Graphs.rows("b"), "+1"),
                Code.AMBIGUOUS_WALK,
                "Ambiguous walk: '+1' comes to the branch point b (b.sql), where it could go on to "
                        + "c1 (c1.sql), c2 (c2.sql). Say which, for example 'c1@+1', 'c2@+1'.");
    }

    @Test
    void aForkAboveASymbol() {
        refused(
                () -> branch.planUpgrade(Heads.base(), "a+2"),
                Code.AMBIGUOUS_WALK,
                "Ambiguous walk: 'a+2' comes to the branch point b (b.sql), where it could go on to "
                        + "c1 (c1.sql), c2 (c2.sql). Say which, for example 'c1@a+2', 'c2@a+2'.");
    }

    @Test
    void aForkAtBase() {
        refused(
                () -> dependent.planUpgrade(Heads.base(), "+1"),
                Code.AMBIGUOUS_WALK,
                "Ambiguous walk: '+1' comes to base, where it could go on to x1 (x1.sql), y1 "
                        + "(y1.sql). Say which, for example 'x1@+1', 'y1@+1'.");
    }

    @Test
    void aMergeOnTheWayDown() {
        refused(
                () -> dependent.planDowngrade(Graphs.rows("m"), "-1"),
                Code.AMBIGUOUS_WALK,
                "Ambiguous walk: '-1' comes to the merge point m (m.sql), where it could go on to x2 "
                        + "(x2.sql), y2 (y2.sql). Say which, for example 'x2', 'y2'.");
    }

    @Test
    void anUpgradeFromSeveralRows() {
        refused(
                () -> branch.planUpgrade(Graphs.rows("c1", "c2"), "+1"),
                Code.AMBIGUOUS_UPGRADE,
                "Ambiguous upgrade from multiple current revisions: the database is at c1 (c1.sql), "
                        + "c2 (c2.sql). Say from which to count: 'c1@+1', 'c2@+1'.");
    }

    @Test
    void aDowngradeFromSeveralRows() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("d1", "d2"), "-1"),
                Code.AMBIGUOUS_DOWNGRADE,
                "downgrade -1 from multiple heads is ambiguous: the database is at d1 (d1.sql), d2 "
                        + "(d2.sql). Say from which to count: 'd1@-1', 'd2@-1'.");
    }

    @Test
    void aDowngradeFromSeveralRowsThatAllEndTooSoon() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("d1", "d2"), "-9"),
                Code.AMBIGUOUS_DOWNGRADE,
                "downgrade -9 from multiple heads is ambiguous: the database is at d1 (d1.sql), d2 "
                        + "(d2.sql). Name the revision to end at.");
    }

    @Test
    void aBranchWithSeveralRows() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("d1", "d2"), "b@-1"),
                Code.AMBIGUOUS_DOWNGRADE,
                "downgrade b@-1 from multiple heads is ambiguous: the database is at d1 (d1.sql), d2 "
                        + "(d2.sql). Say from which to count: 'd1@-1', 'd2@-1'.");
    }

    private static void refused(ThrowingCallable call, Code code, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(RevisionException.class)
                .hasFieldOrPropertyWithValue("code", code)
                .hasMessage(message);
    }
}

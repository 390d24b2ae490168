package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.revision.RevisionException.Code;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is said when the target is fine and the version table does not fit it. */
class StateMessagesTest {
    private final RevisionGraph branch =
            Graphs.graph("a", "b <- a", "c1 <- b [one]", "d1 <- c1", "c2 <- b [two]", "d2 <- c2");
    private final RevisionGraph line =
            Graphs.graph("e6239818bb3a", "548bbb905360 <- e6239818bb3a", "548ccc905360 <- 548bbb905360 [lib]");
    private final RevisionGraph dependent =
            Graphs.graph("x1 [x]", "x2 <- x1", "y1 [y]", "y2 <- y1 {x1}", "m <- x2, y2");

    @Test
    void aDowngradeToWhatIsNotApplied() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("a"), "c1"),
                Code.NOT_A_DOWNGRADE_TARGET,
                "Destination c1 is not a valid downgrade target from current head(s) a: c1 (c1.sql) "
                        + "is not applied. Name a revision below the rows, or run `upgrade c1`.");
    }

    @Test
    void aDowngradeToADependency() {
        refused(
                () -> dependent.planDowngrade(Graphs.rows("y2"), "x1"),
                Code.NOT_A_DOWNGRADE_TARGET,
                "Destination x1 is not a valid downgrade target from current head(s) y2: x1 (x1.sql) "
                        + "is applied only because others depend on it, and nothing that follows it is. Name "
                        + "what depends on it to take that back.");
    }

    @Test
    void aBranchBelowTheFork() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("d1", "d2"), "b@b"),
                Code.BRANCH_NOT_ABOVE_TARGET,
                "Not a valid downgrade target from current heads: 'b@b' does not say which branch is "
                        + "meant, because b (b.sql) lies below the fork to c1 (c1.sql), c2 (c2.sql). Name one: "
                        + "'c1@b', 'c2@b'.");
    }

    @Test
    void aBaseThatAnotherBranchShares() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("d1", "d2"), "one@base"),
                Code.SHARED_BASE,
                "'one@base' would take back another branch that shares the base: c2 (c2.sql), d2 "
                        + "(d2.sql). Name a revision of the branch to stop at, or name what else is to go too: "
                        + "'one@base,d2@base'.");
    }

    @Test
    void aRowThatNoFileHas() {
        refused(
                () -> line.planUpgrade(Graphs.rows("e6239818bb3b"), "head"),
                Code.UNKNOWN_ROW,
                "Can't locate revision identified by 'e6239818bb3b': the version table holds this "
                        + "row, but no file has that id. Nearest: 'e6239818bb3a' (e6239818bb3a.sql). Check out "
                        + "the files that the database was migrated with, or run `stepwell stamp --purge ID`, which "
                        + "forgets all rows, writes that of ID, and changes nothing else.");
    }

    @Test
    void rowsThatNoFileHas() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("a", "q1", "zz"), "base"),
                Code.UNKNOWN_ROW,
                "Can't locate revision identified by 'q1', 'zz': the version table holds these rows, "
                        + "but no file has such ids. Nearest: 'c1' (c1.sql), 'd1' (d1.sql). Check out the "
                        + "files that the database was migrated with, or run `stepwell stamp --purge ID`, which "
                        + "forgets all rows, writes that of ID, and changes nothing else.");
    }

    @Test
    void rowsThatOverlap() {
        refused(
                () -> branch.planUpgrade(Graphs.rows("a", "c1"), "heads"),
                Code.OVERLAPPING_ROWS,
                "Requested revision c1 overlaps with other requested revisions a: the version table "
                        + "holds both (its rows: a, c1), but c1 (c1.sql) implies a (a.sql). Find out which "
                        + "revisions are applied; if it is all of these, correct the table with `stamp --purge "
                        + "c1`.");
    }

    @Test
    void rowsThatOverlapThroughADependency() {
        refused(
                () -> dependent.planDowngrade(Graphs.rows("x1", "y2"), "base"),
                Code.OVERLAPPING_ROWS,
                "Requested revision y2 overlaps with other requested revisions x1: the version table "
                        + "holds both (its rows: x1, y2), but y2 (y2.sql) implies x1 (x1.sql). Find out which "
                        + "revisions are applied; if it is all of these, correct the table with `stamp --purge "
                        + "y2`.");
    }

    @Test
    void aStampRelativeToThePresentState() {
        refused(
                () -> branch.planStamp(Graphs.rows("a"), List.of("+1"), false),
                Code.CURRENT_NOT_ALLOWED,
                "'+1' counts from what the database holds now, which this command does not take as a "
                        + "target. Name a revision, or count from one: 'head-1'.");
    }

    @Test
    void aStampOfARevisionAndItsAncestor() {
        refused(
                () -> branch.planStamp(Heads.base(), List.of("c1", "d1"), false),
                Code.OVERLAPPING_TARGETS,
                "Requested revision d1 overlaps with other requested revisions c1: d1 (d1.sql) "
                        + "brings c1 (c1.sql) with it. Leave c1 out.");
    }

    @Test
    void aStampBesideRowsThatOverlap() {
        refused(
                () -> dependent.planStamp(Graphs.rows("y1", "y2"), List.of("x2"), false),
                Code.OVERLAPPING_ROWS,
                "Requested revision y2 overlaps with other requested revisions y1: the version table "
                        + "holds both (its rows: x2, y1, y2), but y2 (y2.sql) implies y1 (y1.sql). Find out "
                        + "which revisions are applied; if it is all of these, correct the table with `stamp "
                        + "--purge x2 y2`.");
    }

    @Test
    void aStepThatNeedsAnother() {
        refused(
                () -> branch.after(Graphs.rows("a"), Step.upgrade(RevisionId.of("c1"))),
                Code.STEP_NOT_POSSIBLE,
                "The step 'upgrade c1' is not possible with the version rows a: it needs b first.");
    }

    @Test
    void aStepThatIsDone() {
        refused(
                () -> branch.after(Graphs.rows("b"), Step.upgrade(RevisionId.of("a"))),
                Code.STEP_NOT_POSSIBLE,
                "The step 'upgrade a' is not possible with the version rows b: it is applied already.");
    }

    @Test
    void aStepBackFromBelow() {
        refused(
                () -> branch.after(Graphs.rows("c1"), Step.downgrade(RevisionId.of("a"))),
                Code.STEP_NOT_POSSIBLE,
                "The step 'downgrade a' is not possible with the version rows c1: revisions above it "
                        + "are applied.");
    }

    @Test
    void aStepBackOfWhatIsNotApplied() {
        refused(
                () -> branch.after(Graphs.rows("c1"), Step.downgrade(RevisionId.of("d2"))),
                Code.STEP_NOT_POSSIBLE,
                "The step 'downgrade d2' is not possible with the version rows c1: it is not applied.");
    }

    @Test
    void aStepOfWhatNoFileHas() {
        refused(
                () -> branch.after(Graphs.rows("c1"), Step.downgrade(RevisionId.of("d3"))),
                Code.STEP_NOT_POSSIBLE,
                "The step 'downgrade d3' is not possible with the version rows c1: no file holds " + "that revision.");
    }

    private static void refused(ThrowingCallable call, Code code, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(RevisionException.class)
                .hasFieldOrPropertyWithValue("code", code)
                .hasMessage(message);
    }
}

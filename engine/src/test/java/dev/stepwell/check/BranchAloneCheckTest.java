package dev.stepwell.check;

import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Walked.noSuchTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BranchAloneCheckTest {

    private static final SchemaSnapshot ANY = schema();
    private static final RevisionId B2 = RevisionId.of("b2");

    /** b1 and b2 stand on a; m merges them. */
    private final Walked fork = new Walked()
            .revision("a", "SELECT up()", "SELECT down()")
            .revision("b1", "SELECT up()", "SELECT down()")
            .on("a")
            .revision("b2", "SELECT up()", "SELECT down()")
            .on("b1", "b2")
            .revision("m", "", "");

    @Test
    void passesBranchesThatRunInBothOrders() {
        fork.order("b1", "b2", "m", both("b1", "b2"), ANY).order("b2", "b1", "m", both("b2", "b1"), ANY);

        assertThat(judge(fork)).isEmpty();
    }

    @Test
    void namesTheBranchThatARevisionNeedsWithoutSayingSo() {
        fork.order("b1", "b2", "m", both("b1", "b2"), ANY).order("b2", "b1", "m", fails("b2"), null);

        assertThat(judge(fork)).containsExactly(needsB1());
    }

    @Test
    void doesSoWhenTheRevisionFailedInTheMainWalkForThatVeryReason() {
        fork.failed("b2", Pass.FIRST_UPGRADE, ANY, noSuchTable("db/b2.sql", 1))
                .order("b2", "b1", "m", fails("b2"), null)
                .order("b1", "b2", "m", both("b1", "b2"), ANY);

        assertThat(judge(fork)).containsExactly(needsB1());
    }

    @Test
    void saysItOnceForBranchesThatTwoMergesJoin() {
        Walked twice = fork.on("b2", "b1").revision("n", "", "");
        for (String merge : List.of("m", "n")) {
            twice.order("b1", "b2", merge, both("b1", "b2"), ANY).order("b2", "b1", merge, fails("b2"), null);
        }

        assertThat(judge(twice)).containsExactly(needsB1());
    }

    @Test
    void namesAllThatCameBeforeWhereTheBranchBesideDoesNotHelp() {
        Walked three = new Walked()
                .revision("x", "SELECT up()", "")
                .fromBase()
                .revision("y", "SELECT up()", "")
                .fromBase()
                .revision("z", "SELECT up()", "");
        three.ok("z", Pass.FIRST_UPGRADE, ANY, ANY)
                .ok("y", Pass.FIRST_UPGRADE, ANY, ANY)
                .ok("x", Pass.FIRST_UPGRADE, ANY, ANY)
                .order(
                        "y",
                        "x",
                        null,
                        new Walked()
                                .ok("y", Pass.BRANCH_ALONE, ANY, ANY)
                                .failed("x", Pass.BRANCH_AFTER, ANY, noSuchTable("db/x.sql", 1)),
                        null)
                .order("x", "y", null, fails("x"), null);

        assertThat(judge(three))
                .containsExactly(FindingBuilder.error("branch-alone", "undeclared-dependency")
                        .about(RevisionId.of("x"), Direction.UPGRADE)
                        .because(noSuchTable("db/x.sql", 1))
                        .remedy("Find the revision that makes what is missing, and add `-- depends-on: <its id>` to the"
                                + " header of this one.")
                        .saying(
                                "The upgrade fails after what it revises and depends on alone, and runs in an upgrade of"
                                        + " everything: it uses something of z (change z), y (change y), which come before it"
                                        + " there, and does not declare it."));
    }

    @Test
    void leavesARevisionThatNeverRunsToTheUpgradeCheck() {
        fork.failed("b2", Pass.FIRST_UPGRADE, ANY, noSuchTable("db/b2.sql", 1))
                .order("b2", "b1", "m", fails("b2"), null)
                .order(
                        "b1",
                        "b2",
                        "m",
                        new Walked()
                                .ok("b1", Pass.BRANCH_ALONE, ANY, ANY)
                                .failed("b2", Pass.BRANCH_AFTER, ANY, noSuchTable("db/b2.sql", 1)),
                        null);

        assertThat(judge(fork)).isEmpty();
    }

    @Test
    void doesNotReachBranchesOnARevisionThatFailed() {
        fork.failed("a", Pass.FIRST_UPGRADE, ANY, noSuchTable("db/a.sql", 1));
        RevisionId a = RevisionId.of("a");

        assertThat(new BranchAloneCheck().judge(fork.evidence()).notReached())
                .isEqualTo(Map.of(a, a, RevisionId.of("b1"), a, B2, a, RevisionId.of("m"), a));
    }

    @Test
    void reachesARevisionThatFailedInTheMainWalkAndRanInABranch() {
        fork.failed("b2", Pass.FIRST_UPGRADE, ANY, noSuchTable("db/b2.sql", 1))
                .order("b2", "b1", "m", fails("b2"), null)
                .order("b1", "b2", "m", both("b1", "b2"), ANY);

        assertThat(new BranchAloneCheck().judge(fork.evidence()).notReached()).containsOnlyKeys(RevisionId.of("m"));
    }

    @Test
    void isNotMadeInANarrowedWalk() {
        assertThat(new BranchAloneCheck().judge(fork.evidenceOnly("b1")).outcome())
                .isEqualTo("not-run");
    }

    private static Finding needsB1() {
        return FindingBuilder.error("branch-alone", "undeclared-dependency")
                .about(B2, Direction.UPGRADE)
                .because(noSuchTable("db/b2.sql", 1))
                .remedy("Add `-- depends-on: b1` to its header.")
                .saying("The upgrade fails without the branch beside it and runs after it: it uses something of b1"
                        + " (change b1), and does not declare it.");
    }

    private static Walked both(String first, String second) {
        return new Walked().ok(first, Pass.BRANCH_ALONE, ANY, ANY).ok(second, Pass.BRANCH_AFTER, ANY, ANY);
    }

    private static Walked fails(String id) {
        return new Walked().failed(id, Pass.BRANCH_ALONE, ANY, noSuchTable("db/" + id + ".sql", 1));
    }

    private static List<Finding> judge(Walked walked) {
        return new BranchAloneCheck().judge(walked.evidence()).findings();
    }
}

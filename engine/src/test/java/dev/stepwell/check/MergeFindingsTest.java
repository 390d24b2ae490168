package dev.stepwell.check;

import static dev.stepwell.check.Schemas.column;
import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static dev.stepwell.check.Walked.noSuchTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the check of orders says of merges. */
class MergeFindingsTest {

    private static final SchemaSnapshot EMPTY = schema();
    private static final SchemaSnapshot TEXT = users("text");
    private static final SchemaSnapshot VARCHAR = users("varchar(9)");
    private static final RevisionId M = RevisionId.of("m");

    /** b1 and b2 stand on a; m merges them. */
    private final Walked fork = new Walked()
            .revision("a", "SELECT up()", "SELECT down()")
            .revision("b1", "SELECT up()", "SELECT down()")
            .on("a")
            .revision("b2", "SELECT up()", "SELECT down()")
            .on("b1", "b2")
            .revision("m", "SELECT up()", "SELECT down()");

    @Test
    void saysAfterWhichBranchAMergeFails() {
        fork.ok("m", Pass.FIRST_UPGRADE, EMPTY, EMPTY)
                .order("b1", "b2", "m", mergeFails("b1", "b2"), EMPTY)
                .order("b2", "b1", "m", merged(both("b2", "b1"), EMPTY, EMPTY), EMPTY);

        assertThat(judge())
                .containsExactly(
                        mergeFailed(" when the branch of b2 (change b2) was taken last, and not when that of b1"
                                + " (change b1) was."));
    }

    @Test
    void saysThatAMergeRunsWithTheHelpOfOthersOnly() {
        fork.ok("m", Pass.FIRST_UPGRADE, EMPTY, EMPTY)
                .order("b1", "b2", "m", mergeFails("b1", "b2"), EMPTY)
                .order("b2", "b1", "m", mergeFails("b2", "b1"), EMPTY);

        assertThat(judge())
                .containsExactly(mergeFailed(
                        " with nothing but what it revises and depends on, and runs in an upgrade of everything."));
    }

    @Test
    void doesNotSayAgainThatAMergeFails() {
        fork.failed("m", Pass.FIRST_UPGRADE, EMPTY, noSuchTable("db/m.sql", 1))
                .order("b1", "b2", "m", mergeFails("b1", "b2"), EMPTY)
                .order("b2", "b1", "m", mergeFails("b2", "b1"), EMPTY);

        assertThat(judge()).isEmpty();
    }

    @Test
    void saysAfterWhichBranchTheDowngradeOfAMergeDoesNotRestore() {
        fork.roundTrip("m", TEXT, EMPTY)
                .order("b1", "b2", "m", merged(both("b1", "b2"), TEXT, EMPTY), TEXT)
                .order(
                        "b2",
                        "b1",
                        "m",
                        both("b2", "b1")
                                .ok("m", Pass.FIRST_UPGRADE, TEXT, EMPTY)
                                .ok("m", Pass.DOWNGRADE, EMPTY, VARCHAR)
                                .ok("m", Pass.SECOND_UPGRADE, VARCHAR, EMPTY),
                        TEXT);

        assertThat(judge())
                .containsExactly(FindingBuilder.error("branch-order", "restored-differently")
                        .about(M, Direction.DOWNGRADE)
                        .at("db/m.down.sql", 1)
                        .path("public.users.name › type")
                        .values("text", "varchar(9)")
                        .remedy("Make the downgrade set it back to what it was.")
                        .saying(
                                "After the branch of b1 (change b1) as the last: The downgrade does not restore the type"
                                        + " of column public.users.name."));
    }

    @Test
    void takesAMergeThatSettlesTheDifference() {
        fork.order("b1", "b2", "m", merged(both("b1", "b2"), TEXT, TEXT), TEXT)
                .order("b2", "b1", "m", merged(both("b2", "b1"), VARCHAR, TEXT), VARCHAR);

        assertThat(judge()).isEmpty();
    }

    private static Finding mergeFailed(String when) {
        return FindingBuilder.error("branch-order", "merge-failed")
                .about(M, Direction.UPGRADE)
                .because(noSuchTable("db/m.sql", 1))
                .remedy("Make it independent of the order in which the branches were taken.")
                .saying("The upgrade fails" + when);
    }

    private static Walked both(String first, String second) {
        return new Walked().ok(first, Pass.BRANCH_ALONE, EMPTY, EMPTY).ok(second, Pass.BRANCH_AFTER, EMPTY, EMPTY);
    }

    private static Walked mergeFails(String first, String second) {
        return both(first, second).failed("m", Pass.FIRST_UPGRADE, EMPTY, noSuchTable("db/m.sql", 1));
    }

    private static Walked merged(Walked branches, SchemaSnapshot before, SchemaSnapshot after) {
        return branches.roundTrip("m", before, after);
    }

    private static SchemaSnapshot users(String type) {
        return schema(table(1, "users", "name"), column(1, 1, "users", "name", type));
    }

    private List<Finding> judge() {
        return new BranchOrderCheck().judge(fork.evidence()).findings();
    }
}

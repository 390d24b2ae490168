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

class BranchOrderCheckTest {

    private static final SchemaSnapshot EMPTY = schema();
    private static final SchemaSnapshot TEXT = users("text");
    private static final SchemaSnapshot VARCHAR = users("varchar(9)");
    private static final RevisionId B1 = RevisionId.of("b1");
    private static final RevisionId B2 = RevisionId.of("b2");
    private static final RevisionId M = RevisionId.of("m");
    private static final String SET_IT =
            "Set it in this revision, or put the branches in order with `-- depends-on: <id>`.";

    /** b1 and b2 stand on a; m merges them. */
    private final Walked fork = new Walked()
            .revision("a", "SELECT up()", "SELECT down()")
            .revision("b1", "SELECT up()", "SELECT down()")
            .on("a")
            .revision("b2", "SELECT up()", "SELECT down()")
            .on("b1", "b2")
            .revision("m", "SELECT up()", "SELECT down()");

    @Test
    void passesOneSchemaFromBothOrders() {
        fork.order("b1", "b2", "m", both("b1", "b2"), TEXT).order("b2", "b1", "m", both("b2", "b1"), TEXT);

        assertThat(judge()).isEmpty();
    }

    @Test
    void tellsWhatDependsOnTheOrder() {
        fork.order("b1", "b2", "m", both("b1", "b2"), TEXT).order("b2", "b1", "m", both("b2", "b1"), VARCHAR);

        assertThat(judge())
                .containsExactly(FindingBuilder.error("branch-order", "order-changes-schema")
                        .about(M, Direction.UPGRADE)
                        .at("db/m.sql", 1)
                        .path("public.users.name › type")
                        .values("text", "varchar(9)")
                        .remedy(SET_IT)
                        .saying("The type of column public.users.name depends on which branch runs first (before: b1"
                                + " (change b1), after: b2 (change b2))."));
    }

    @Test
    void blamesTheLaterOfTwoHeadsWhereThereIsNoMerge() {
        fork.order("b1", "b2", null, both("b1", "b2"), TEXT).order("b2", "b1", null, both("b2", "b1"), EMPTY);

        assertThat(judge())
                .containsExactly(FindingBuilder.error("branch-order", "order-changes-schema")
                        .about(B2, Direction.UPGRADE)
                        .at("db/b2.sql", 1)
                        .path("public.users")
                        .values("(name)", null)
                        .remedy("Set it in the revision that will merge them, or put the branches in order with"
                                + " `-- depends-on: <id>`.")
                        .saying("Table public.users is there only when the branch of b1 (change b1) runs before that of"
                                + " b2 (change b2)."));
    }

    @Test
    void saysADifferenceOnceThoughTwoMergesJoinTheBranches() {
        fork.on("b2", "b1").revision("n", "", "");
        for (String merge : List.of("m", "n")) {
            fork.order("b1", "b2", merge, both("b1", "b2"), TEXT).order("b2", "b1", merge, both("b2", "b1"), VARCHAR);
        }

        assertThat(judge()).extracting(Finding::code).containsExactly("order-changes-schema");
    }

    @Test
    void onlyMentionsAnotherOrderOfColumns() {
        fork.order("b1", "b2", "m", both("b1", "b2"), schema(table(1, "users", "x, y")))
                .order("b2", "b1", "m", both("b2", "b1"), schema(table(2, "users", "y, x")));

        assertThat(judge())
                .containsExactly(FindingBuilder.info("branch-order", "column-order")
                        .about(M, Direction.UPGRADE)
                        .at("db/m.sql", 1)
                        .path("public.users › column order")
                        .values("x, y", "y, x")
                        .remedy("Nothing, unless code relies on the order; PostgreSQL adds columns at the end only.")
                        .saying("The column order of table public.users depends on which branch runs first (before: b1"
                                + " (change b1), after: b2 (change b2))."));
    }

    @Test
    void saysWhichOrderRunsWhereOneDoesNot() {
        fork.order("b1", "b2", "m", failsAfter("b1", "b2"), null).order("b2", "b1", "m", both("b2", "b1"), TEXT);

        assertThat(judge())
                .containsExactly(FindingBuilder.error("branch-order", "order-matters")
                        .about(B2, Direction.UPGRADE)
                        .because(noSuchTable("db/b2.sql", 1))
                        .remedy("Allow only the order that runs: add `-- depends-on: b2` to the header of b1 (change"
                                + " b1).")
                        .saying("The upgrade fails after the branch of b1 (change b1), and runs before it."));
    }

    @Test
    void saysThatNoOrderRuns() {
        fork.order("b1", "b2", "m", failsAfter("b1", "b2"), null).order("b2", "b1", "m", failsAfter("b2", "b1"), null);

        assertThat(judge())
                .containsExactly(FindingBuilder.error("branch-order", "branches-conflict")
                        .about(B2, Direction.UPGRADE)
                        .because(noSuchTable("db/b2.sql", 1))
                        .remedy("Let one branch revise the other, and leave out of it what the other does already.")
                        .saying(
                                "The upgrade fails after the branch of b1 (change b1), in which b1 fails after this one:"
                                        + " each branch runs alone, and no order of the two runs."));
    }

    @Test
    void leavesABranchThatDoesNotRunAloneToTheOtherCheck() {
        fork.order("b1", "b2", "m", failsAfter("b1", "b2"), null)
                .order(
                        "b2",
                        "b1",
                        "m",
                        new Walked().failed("b2", Pass.BRANCH_ALONE, EMPTY, noSuchTable("db/b2.sql", 1)),
                        null);

        assertThat(judge()).isEmpty();
    }

    @Test
    void mentionsWhatWasLeftOut() {
        fork.order("b1", "b2", "m", both("b1", "b2"), TEXT)
                .order("b2", "b1", "m", both("b2", "b1"), TEXT)
                .leftOut(7)
                .notRepeatable(new Walked().failed("b1", Pass.BRANCH_ALONE, EMPTY, noSuchTable("db/b1.sql", 1)));

        assertThat(judge())
                .containsExactly(
                        FindingBuilder.info("branch-order", "not-repeatable")
                                .about(B1, Direction.UPGRADE)
                                .because(noSuchTable("db/b1.sql", 1))
                                .remedy("Guard that statement so that it can run again in another database.")
                                .saying(
                                        "The upgrade runs once and not again in a second database of the same server: it"
                                                + " changes something outside its own database, a tablespace for example. Its branch"
                                                + " was left out."),
                        FindingBuilder.info("branch-order", "pairs-left-out")
                                .saying(
                                        "Not all pairs of branches were taken in both orders, because there are too many: the"
                                                + " last 7 were left out."));
    }

    @Test
    void isNotMadeInANarrowedWalk() {
        assertThat(new BranchOrderCheck().judge(fork.evidenceOnly("b1")).outcome())
                .isEqualTo("not-run");
    }

    private static Walked both(String first, String second) {
        return new Walked().ok(first, Pass.BRANCH_ALONE, EMPTY, EMPTY).ok(second, Pass.BRANCH_AFTER, EMPTY, EMPTY);
    }

    private static Walked failsAfter(String first, String second) {
        return new Walked()
                .ok(first, Pass.BRANCH_ALONE, EMPTY, EMPTY)
                .failed(second, Pass.BRANCH_AFTER, EMPTY, noSuchTable("db/" + second + ".sql", 1));
    }

    private static SchemaSnapshot users(String type) {
        return schema(table(1, "users", "name"), column(1, 1, "users", "name", type));
    }

    private List<Finding> judge() {
        return new BranchOrderCheck().judge(fork.evidence()).findings();
    }
}

package dev.stepwell.walk;

import static dev.stepwell.walk.Walks.branches;
import static dev.stepwell.walk.Walks.walk;
import static dev.stepwell.walk.Walks.walkOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Branches that nothing orders are taken in both orders, each from the state that both need. */
@ExtendWith(RealPostgres.class)
class BothOrdersTest {

    private final Histories histories = new Histories().table("a");

    @Test
    void takeAMergeUpAndDownAndUpFromEitherSide(PostgresServer server) {
        histories
                .table("b1")
                .table("c1")
                .on("a")
                .table("b2")
                .on("c1", "b2")
                .revision("m", "CREATE VIEW v AS SELECT FROM c1, b2", "DROP VIEW v");

        WalkRecord walk = walk(server, histories);

        assertThat(branches(walk))
                .containsExactly(
                        "b2 then c1 for m: b2 branch-alone ok, b1 branch-after ok, c1 branch-after ok,"
                                + " m first-upgrade ok, m downgrade ok, m second-upgrade ok",
                        "c1 then b2 for m: b1 branch-alone ok, c1 branch-alone ok, b2 branch-after ok,"
                                + " m first-upgrade ok, m downgrade ok, m second-upgrade ok");
        assertThat(walk.branches().runs())
                .allSatisfy(run ->
                        assertThat(Walks.relations(run.schema().orElseThrow())).containsExactly("a", "b1", "b2", "c1"));
    }

    @Test
    void takeAMergeWithoutStatementsUpOnly(PostgresServer server) {
        histories.table("b1").on("a").table("b2").merge("m", "b1", "b2");

        assertThat(branches(walk(server, histories)))
                .containsExactly(
                        "b2 then b1 for m: b2 branch-alone ok, b1 branch-after ok, m first-upgrade ok, m downgrade ok",
                        "b1 then b2 for m: b1 branch-alone ok, b2 branch-after ok, m first-upgrade ok, m downgrade ok");
    }

    @Test
    void doNotRunAMergeAgainThatItsEmptyDowngradeDidNotTakeBack(PostgresServer server) {
        histories.table("b1").on("a").table("b2").on("b1", "b2").revision("m", "CREATE TABLE m ()", "");

        assertThat(branches(walk(server, histories)))
                .allMatch(run -> run.endsWith("m first-upgrade ok, m downgrade ok"));
    }

    @Test
    void takeAnIrreversibleMergeUpOnly(PostgresServer server) {
        histories.table("b1").on("a").table("b2").on("b1", "b2").irreversible("m", "CREATE TABLE m ()");

        assertThat(branches(walk(server, histories)))
                .allMatch(run -> run.endsWith("m first-upgrade ok, m downgrade skipped"));
    }

    @Test
    void takeABranchWithAnIrreversibleRevision(PostgresServer server) {
        histories.irreversible("b1", "CREATE TABLE b1 ()").on("a").table("b2").merge("m", "b1", "b2");

        assertThat(walk(server, histories).branches().runs())
                .hasSize(2)
                .allMatch(run -> run.schema().isPresent() && run.failure().isEmpty());
    }

    @Test
    void leaveAMergeOfThreeToTheMainWalk(PostgresServer server) {
        histories
                .table("b1")
                .on("a")
                .table("b2")
                .on("a")
                .table("b3")
                .on("b1", "b2", "b3")
                .table("m");

        assertThat(branches(walk(server, histories)))
                .containsExactly(
                        "b3 then b2 for m: b3 branch-alone ok, b2 branch-after ok",
                        "b2 then b3 for m: b2 branch-alone ok, b3 branch-after ok",
                        "b2 then b1 for m: b2 branch-alone ok, b1 branch-after ok",
                        "b1 then b2 for m: b1 branch-alone ok, b2 branch-after ok");
    }

    @Test
    void startFromNothingWhereBasesHaveNothingInCommon(PostgresServer server) {
        histories.on().table("b");

        assertThat(branches(walk(server, histories)))
                .containsExactly(
                        "b then a: b branch-alone ok, a branch-after ok",
                        "a then b: a branch-alone ok, b branch-after ok");
    }

    @Test
    void endWithTheStepThatFails(PostgresServer server) {
        histories
                .revision("b1", "ALTER TABLE a ADD x int", "ALTER TABLE a DROP x")
                .table("c1")
                .on("a")
                .revision("b2", "ALTER TABLE a ADD x text", "ALTER TABLE a DROP x")
                .merge("m", "c1", "b2");

        WalkRecord walk = walk(server, histories);

        assertThat(branches(walk))
                .containsExactly(
                        "b2 then c1 for m: b2 branch-alone ok, b1 branch-after failed 42701",
                        "c1 then b2 for m: b1 branch-alone ok, c1 branch-alone ok, b2 branch-after failed 42701");
        assertThat(walk.branches().runs()).allMatch(run -> run.schema().isEmpty());
    }

    @Test
    void leaveOutBranchesOnARevisionThatFailed(PostgresServer server) {
        histories
                .revision("b", "SELECT nothing", "")
                .table("c1")
                .on("b")
                .table("c2")
                .merge("m", "c1", "c2");

        assertThat(branches(walk(server, histories))).isEmpty();
    }

    /** The heads stand on b1, which stands on a alone but was taken after b2 in the main walk. */
    @Test
    void showThatWhatBothNeedDoesNotRunByItself(PostgresServer server) {
        histories
                .revision("b1", "CREATE TABLE b1 (LIKE b2)", "DROP TABLE b1")
                .table("c1")
                .on("b1")
                .table("c2")
                .on("a")
                .table("b2");

        assertThat(branches(walk(server, histories)))
                .containsExactly(
                        "b2 then c2: b2 branch-alone ok, b1 branch-after ok, c2 branch-after ok",
                        "c2 then b2: b1 branch-alone failed 42P01",
                        "c2 then c1: b1 branch-alone failed 42P01",
                        "c1 then c2: b1 branch-alone failed 42P01");
    }

    @Test
    void areNotBlamedForWhatOutlivesTheDatabase(PostgresServer server) {
        histories
                .revision(
                        "b1",
                        "SELECT pg_replication_origin_create('branch')",
                        "SELECT pg_replication_origin_drop('branch')")
                .on("a")
                .table("b2")
                .merge("m", "b1", "b2");
        try {
            WalkRecord walk = walkOnce(server, histories);

            assertThat(branches(walk)).isEmpty();
            assertThat(walk.branches().notRepeatable())
                    .extracting(step ->
                            step.revision() + " " + step.error().orElseThrow().sqlState())
                    .containsExactly("b1 23505");
        } finally {
            walkOnce(server, new Histories().revision("tidy", "SELECT pg_replication_origin_drop('branch')", ""));
        }
    }

    @Test
    void areNotTakenInANarrowedWalk(PostgresServer server) {
        histories.table("b1").on("a").table("b2");

        assertThat(walk(server, histories, "b1").branches()).isEqualTo(Branches.NONE);
    }

    @Test
    void failWhereTwoBasesMakeTheSameTable(PostgresServer server) {
        histories.on().revision("b", "CREATE TABLE a ()", "DROP TABLE a");

        assertThat(branches(walk(server, histories)))
                .containsExactly(
                        "b then a: b branch-alone ok, a branch-after failed 42P07",
                        "a then b: a branch-alone ok, b branch-after failed 42P07");
    }

    @Test
    void areTakenForEachMergeOfALongChain(PostgresServer server) {
        String tip = "a";
        for (int i = 0; i < 10; i++) {
            histories.on(tip).table("l" + i).on(tip).table("r" + i).merge("m" + i, "l" + i, "r" + i);
            tip = "m" + i;
        }

        assertThat(walk(server, histories).branches().runs())
                .hasSize(20)
                .allMatch(run -> run.schema().isPresent() && run.failure().isEmpty());
    }

    @Test
    void leaveOutThePairsBeyondTheLimit(PostgresServer server) {
        histories.on().table("b").on().table("c").on().table("d");
        Walker walker = new Walker(server, WalkSettings.of("walk"), StepListener.NONE, 2, Integer.MAX_VALUE);

        Branches branches = walker.walk(histories.build()).branches();

        assertThat(branches.runs())
                .extracting(run -> run.first() + " then " + run.second())
                .containsExactly("d then c", "c then d", "c then b", "b then c");
        assertThat(branches.leftOut()).isEqualTo(1);
    }
}

package dev.stepwell.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.effect.RowChanges;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.testkit.TestPostgres;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPostgres.class)
class ObservedWalkTest {

    private static WalkRecord observe(PostgresServer server, Histories histories) {
        return new Walker(server, WalkSettings.of("walk").observing(true), StepListener.NONE).walk(histories.build());
    }

    private static StepEffects effects(WalkRecord walk, String id) {
        return walk.effects(RevisionId.of(id)).orElseThrow();
    }

    private static Stream<RowChanges> rows(StepEffects effects) {
        return effects.statements().stream().flatMap(statement -> statement.rows().stream());
    }

    private static Histories accounts() {
        return new Histories()
                .revision("a1", "CREATE TABLE account (id int PRIMARY KEY, name text)", "DROP TABLE account");
    }

    @Test
    void aWalkThatIsNotAskedToDoesNotObserve(PostgresServer server) {
        WalkRecord walk = new Walker(server, WalkSettings.of("walk"), StepListener.NONE)
                .walk(accounts().build());
        assertThat(walk.effects(RevisionId.of("a1"))).isEmpty();
    }

    @Test
    void tablesOfEarlierRevisionsHoldRows(PostgresServer server) {
        WalkRecord walk = observe(server, accounts().revision("b2", "DELETE FROM account", "SELECT"));
        assertThat(rows(effects(walk, "b2"))).singleElement().satisfies(rows -> {
            assertThat(rows.relation().populated()).isTrue();
            assertThat(rows.deleted()).isEqualTo(2);
        });
    }

    @Test
    void aLongWalkIsObservedWhileItGoesOn(PostgresServer server) {
        Histories histories =
                accounts().revision("b2", "DELETE FROM account", "SELECT").table("c3");

        WalkRecord walk = new Walker(server, WalkSettings.of("walk").observing(true), StepListener.NONE, 0, 2)
                .walk(histories.build());

        assertThat(rows(effects(walk, "b2"))).singleElement().satisfies(rows -> assertThat(rows.deleted())
                .isEqualTo(2));
        assertThat(walk.effects(RevisionId.of("c3"))).isPresent();
    }

    /** What was seen beside the walk took every upgrade for one that runs. */
    @Test
    void aLongWalkWithAFailedUpgradeIsObservedAfterwards(PostgresServer server) {
        Histories histories =
                accounts().revision("b2", "SELECT nothing", "SELECT 1").revision("c3", "DELETE FROM account", "SELECT");

        WalkRecord walk = new Walker(server, WalkSettings.of("walk").observing(true), StepListener.NONE, 0, 2)
                .walk(histories.build());

        assertThat(walk.effects(RevisionId.of("b2"))).isEmpty();
        assertThat(rows(effects(walk, "c3"))).singleElement().satisfies(rows -> assertThat(rows.deleted())
                .isEqualTo(2));
    }

    @Test
    void theWalkItselfSeesNoRows(PostgresServer server) {
        WalkRecord walk = observe(
                server,
                accounts()
                        .revision(
                                "b2",
                                "DO $$ BEGIN ASSERT NOT EXISTS (SELECT FROM account), 'there are rows'; END $$",
                                "SELECT"));
        assertThat(Walks.step(walk, "b2", Pass.FIRST_UPGRADE).isOk()).isTrue();
        assertThat(effects(walk, "b2").failsOnRows().orElseThrow().message()).isEqualTo("there are rows");
    }

    @Test
    void whatFailsOnRowsIsSeenOnEmptyTablesAndTheLineGoesOn(PostgresServer server) {
        WalkRecord walk = observe(
                server,
                accounts()
                        .revision(
                                "b2",
                                "\nALTER TABLE account ADD age int NOT NULL;\nTRUNCATE account",
                                "ALTER TABLE account DROP age")
                        .revision("c3", "DELETE FROM account", "SELECT"));
        StepEffects second = effects(walk, "b2");
        assertThat(second.failsOnRows()).hasValueSatisfying(error -> {
            assertThat(error.sqlState()).isEqualTo("23502");
            assertThat(error.file()).isEqualTo("db/b2.sql");
            assertThat(error.line()).isEqualTo(2);
        });
        assertThat(rows(second)).singleElement().satisfies(rows -> {
            assertThat(rows.relation().populated()).isFalse();
            assertThat(rows.truncated()).isTrue();
        });
        assertThat(rows(effects(walk, "c3")).map(RowChanges::deleted)).containsExactly(2L);
    }

    @Test
    void whatFailedInTheWalkIsPassedBy(PostgresServer server) {
        WalkRecord walk = observe(
                server,
                accounts()
                        .revision("b2", "DELETE FROM nowhere", "SELECT")
                        .revision("c3", "DELETE FROM account", "SELECT"));
        assertThat(walk.effects(RevisionId.of("b2"))).isEmpty();
        assertThat(rows(effects(walk, "c3")).map(RowChanges::deleted)).containsExactly(2L);
    }

    @Test
    void historiesThatMakeRolesAreObservedWhenTheWalkIsOver(PostgresServer server) {
        WalkRecord walk = observe(
                server,
                accounts()
                        .revision("b2", "CREATE ROLE observed_reader", "DROP ROLE observed_reader")
                        .revision(
                                "c3",
                                "GRANT SELECT ON account TO observed_reader; DELETE FROM account",
                                "REVOKE SELECT ON account FROM observed_reader")
                        .revision("d4", "ALTER TABLE account ADD c int NOT NULL", "ALTER TABLE account DROP c"));
        assertThat(List.of("b2", "c3", "d4"))
                .allSatisfy(id -> assertThat(walk.effects(RevisionId.of(id))).isPresent());
        assertThat(rows(effects(walk, "c3")).map(RowChanges::deleted)).containsExactly(2L);
        assertThat(effects(walk, "d4").failsOnRows()).isPresent();
    }

    @Test
    void branchesAreObservedInTheOrderOfAnUpgrade(PostgresServer server) {
        WalkRecord walk = observe(
                server,
                accounts()
                        .revision("b2", "ALTER TABLE account ADD b int", "ALTER TABLE account DROP b")
                        .on("a1")
                        .revision("c3", "DELETE FROM account", "SELECT")
                        .merge("d4", "b2", "c3"));
        assertThat(List.of("a1", "b2", "c3", "d4"))
                .allSatisfy(id -> assertThat(walk.effects(RevisionId.of(id))).isPresent());
    }
}

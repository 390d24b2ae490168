package dev.stepwell.walk;

import static dev.stepwell.walk.Walks.relations;
import static dev.stepwell.walk.Walks.step;
import static dev.stepwell.walk.Walks.walk;
import static dev.stepwell.walk.Walks.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.execution.TransactionUse;
import dev.stepwell.script.Layout;
import dev.stepwell.testing.RealPostgres;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The passes of a walk without faults, and their order. */
@ExtendWith(RealPostgres.class)
class WalkerTest {

    private final Histories line = new Histories()
            .revision("a1", "CREATE TABLE a (id int)", "DROP TABLE a")
            .revision("b2", "CREATE INDEX ix ON a (id)", "DROP INDEX ix");

    @Test
    void takesEachRevisionUpDownAndUpAndThenAllDown(PostgresServer server) {
        assertThat(words(walk(server, line)))
                .containsExactly(
                        "a1 first-upgrade ok",
                        "a1 downgrade ok",
                        "a1 second-upgrade ok",
                        "b2 first-upgrade ok",
                        "b2 downgrade ok",
                        "b2 second-upgrade ok",
                        "b2 descent ok",
                        "a1 descent ok");
    }

    @Test
    void readsTheSchemaBeforeAndAfterEachStep(PostgresServer server) {
        WalkRecord walk = walk(server, line);

        assertThat(relations(step(walk, "b2", Pass.FIRST_UPGRADE).before())).containsExactly("a");
        assertThat(relations(step(walk, "b2", Pass.FIRST_UPGRADE).after())).containsExactly("a", "ix");
        assertThat(relations(step(walk, "b2", Pass.DOWNGRADE).after())).containsExactly("a");
        assertThat(relations(step(walk, "a1", Pass.DESCENT).after())).isEmpty();
        assertThat(relations(walk.finalSchema().orElseThrow())).containsExactly("a", "ix");
    }

    @Test
    void saysWhereItWalked(PostgresServer server) {
        WalkRecord walk = walk(server, line);

        assertThat(walk.server()).isEqualTo(server.description());
        assertThat(walk.serverVersion()).isEqualTo(server.version());
    }

    @Test
    void tellsTheListenerOfEachStep(PostgresServer server) {
        List<StepRecord> heard = new ArrayList<>();

        WalkRecord walk = new Walker(server, WalkSettings.of("walk"), heard::add).walk(line.build());

        assertThat(heard).isEqualTo(walk.steps());
    }

    @Test
    void keepsAVersionTableThatScriptsSeeAndSnapshotsDoNot(PostgresServer server) {
        Histories curious = new Histories()
                .revision("a1", "CREATE TABLE a (id int)", "DROP TABLE a")
                .revision("b2", "INSERT INTO a SELECT 1 / count(*) FROM stepwell_version WHERE revision = 'a1'", "");

        WalkRecord walk = walk(server, curious);

        assertThat(step(walk, "b2", Pass.FIRST_UPGRADE).isOk()).isTrue();
        assertThat(relations(step(walk, "b2", Pass.FIRST_UPGRADE).after())).containsExactly("a");
    }

    @Test
    void keepsNoTableOfOursForTheFilesOfOtherTools(PostgresServer server) {
        Histories curious = new Histories().revision("1", "SELECT * FROM stepwell_version", "");

        WalkRecord walk =
                new Walker(server, WalkSettings.of("walk"), StepListener.NONE).walk(curious.build(Layout.PAIRED));

        assertThat(words(walk)).containsExactly("1 first-upgrade failed 42P01");
    }

    @Test
    void recordsHowScriptsMetTransactions(PostgresServer server) {
        Histories histories = new Histories()
                .revision("a1", "CREATE TABLE a (id int)", "")
                .revision("b2", "CREATE INDEX CONCURRENTLY ix ON a (id)", "DROP INDEX ix");

        WalkRecord walk = walk(server, histories);

        assertThat(step(walk, "a1", Pass.FIRST_UPGRADE).transaction()).isEqualTo(TransactionUse.WRAPPED);
        assertThat(step(walk, "b2", Pass.FIRST_UPGRADE).transaction()).isEqualTo(TransactionUse.REFUSED);
    }

    @Test
    void passesThroughRevisionsThatAreNotToBeJudged(PostgresServer server) {
        assertThat(words(walk(server, line, "b2")))
                .containsExactly(
                        "a1 first-upgrade ok", "b2 first-upgrade ok", "b2 downgrade ok", "b2 second-upgrade ok");
    }

    @Test
    void runsNothingForAnEmptyDowngrade(PostgresServer server) {
        assertThat(words(walk(server, new Histories().revision("a1", "CREATE TABLE a ()", "-- later"))))
                .containsExactly("a1 first-upgrade ok", "a1 downgrade ok", "a1 descent ok");
    }
}

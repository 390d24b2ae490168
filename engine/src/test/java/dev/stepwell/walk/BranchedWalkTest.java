package dev.stepwell.walk;

import static dev.stepwell.walk.Walks.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.testing.RealPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Histories that are no line: parents come before children, whatever the shape. */
@ExtendWith(RealPostgres.class)
class BranchedWalkTest {

    @Test
    void takesAMergeAfterBothOfItsParents(PostgresServer server) {
        Histories diamond = new Histories()
                .revision("a", "CREATE TABLE a (id int)", "DROP TABLE a")
                .revision("b1", "CREATE TABLE b1 (id int)", "DROP TABLE b1")
                .on("a")
                .revision("b2", "CREATE TABLE b2 (id int)", "DROP TABLE b2")
                .on("b1", "b2")
                .revision("m", "CREATE VIEW v AS SELECT b1.id FROM b1, b2", "DROP VIEW v");

        WalkRecord walk = walk(server, diamond);

        assertThat(walk.steps()).allMatch(StepRecord::isOk);
        assertThat(ids(walk, Pass.FIRST_UPGRADE)).startsWith("a").endsWith("m");
        assertThat(ids(walk, Pass.DESCENT)).startsWith("m").endsWith("a");
    }

    @Test
    void takesTwoHeadsOneAfterTheOther(PostgresServer server) {
        Histories forest = new Histories()
                .revision("a1", "CREATE TABLE a ()", "DROP TABLE a")
                .revision("a2", "ALTER TABLE a ADD x int", "ALTER TABLE a DROP x")
                .on()
                .revision("b1", "CREATE TABLE b ()", "DROP TABLE b");

        WalkRecord walk = walk(server, forest);

        assertThat(walk.steps()).hasSize(12).allMatch(StepRecord::isOk);
        assertThat(ids(walk, Pass.FIRST_UPGRADE))
                .containsSubsequence("a1", "a2")
                .contains("b1");
        assertThat(ids(walk, Pass.DESCENT)).containsSubsequence("a2", "a1").contains("b1");
    }

    @Test
    void doesNotBlameTheOtherBranchForAFailure(PostgresServer server) {
        Histories fork = new Histories()
                .revision("a", "CREATE TABLE a ()", "DROP TABLE a")
                .revision("b1", "SELECT nothing", "")
                .revision("b2", "SELECT nothing", "")
                .on("a")
                .revision("c1", "SELECT nothing", "");

        assertThat(Walks.words(walk(server, fork)))
                .contains(
                        "b1 first-upgrade failed 42703",
                        "b2 first-upgrade skipped behind b1 42703",
                        "c1 first-upgrade failed 42703");
    }

    private static List<String> ids(WalkRecord walk, Pass pass) {
        return walk.steps().stream()
                .filter(step -> step.pass() == pass)
                .map(step -> step.revision().value())
                .toList();
    }
}

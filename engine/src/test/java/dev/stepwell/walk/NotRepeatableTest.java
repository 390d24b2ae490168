package dev.stepwell.walk;

import static dev.stepwell.walk.Walks.step;
import static dev.stepwell.walk.Walks.walkOnce;
import static dev.stepwell.walk.Walks.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.RealPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An upgrade that runs only once on a server ends the walk where a clean state is needed, with what it has seen. */
@ExtendWith(RealPostgres.class)
class NotRepeatableTest {

    /** Replication origins belong to the server, as roles do, but nobody watches them. */
    private static final String ONCE = "SELECT pg_replication_origin_create('stepwell_once')";

    private static final String UNDO = "SELECT pg_replication_origin_drop('stepwell_once')";

    private final Histories histories = new Histories().revision("a1", "CREATE TABLE a ()", "DROP TABLE a");

    @AfterEach
    void dropOrigin(PostgresServer server) throws SQLException {
        try (ScratchDatabase database = server.create("cleaning");
                Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_replication_origin_drop(roname) FROM pg_replication_origin");
        }
    }

    @Test
    void isNoFaultWhereNoCleanStateIsNeeded(PostgresServer server) {
        WalkRecord walk = walkOnce(server, histories.revision("b2", ONCE, UNDO));

        assertThat(walk.steps()).hasSize(8).allMatch(StepRecord::isOk);
    }

    @Test
    void endsTheWayUpAndNamesWhatStoodInTheWayOfTheRest(PostgresServer server) {
        histories
                .revision("b2", ONCE, UNDO)
                .revision("c3", "SELECT 1", "CREATE TABLE c ()")
                .revision("d4", "SELECT 1", "")
                .revision("e5", "SELECT 1", "");

        WalkRecord walk = walkOnce(server, histories);

        assertThat(words(walk))
                .containsExactly(
                        "a1 first-upgrade ok",
                        "a1 downgrade ok",
                        "a1 second-upgrade ok",
                        "b2 first-upgrade ok",
                        "b2 downgrade ok",
                        "b2 second-upgrade ok",
                        "c3 first-upgrade ok",
                        "c3 downgrade ok",
                        "c3 second-upgrade ok",
                        "b2 repeated-upgrade failed 23505",
                        "d4 first-upgrade skipped behind b2",
                        "e5 first-upgrade skipped behind b2");
        assertThat(step(walk, "b2", Pass.REPEATED_UPGRADE).error().orElseThrow().line())
                .isEqualTo(1);
    }

    @Test
    void endsTheWayDown(PostgresServer server) {
        histories
                .revision("b2", ONCE, "")
                .revision(
                        "c3", "CREATE TABLE IF NOT EXISTS c (); COMMENT ON TABLE c IS 'c'", "COMMENT ON TABLE c IS 'b'")
                .irreversible("d4", "SELECT 1");

        WalkRecord walk = walkOnce(server, histories);

        assertThat(words(walk))
                .endsWith(
                        "c3 second-upgrade ok",
                        "d4 first-upgrade ok",
                        "d4 downgrade skipped",
                        "d4 descent skipped",
                        "b2 repeated-upgrade failed 23505");
    }

    @Test
    void leavesOutTheBranchesAboveIt(PostgresServer server) {
        histories.revision("b2", ONCE, "").table("c1").on("b2").table("c2");

        WalkRecord walk = walkOnce(server, histories);

        assertThat(words(walk)).endsWith("a1 descent ok");
        assertThat(walk.branches().runs()).isEmpty();
        assertThat(walk.branches().notRepeatable())
                .extracting(step -> step.revision().value())
                .containsExactly("b2");
    }
}

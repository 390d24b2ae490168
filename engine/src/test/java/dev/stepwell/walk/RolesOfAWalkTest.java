package dev.stepwell.walk;

import static dev.stepwell.walk.Walks.step;
import static dev.stepwell.walk.Walks.walk;
import static dev.stepwell.walk.Walks.walkOnce;
import static dev.stepwell.walk.Walks.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.RoleChanges;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Roles belong to the server, so that the databases of a walk share them. On a server of its own, to see them all. */
class RolesOfAWalkTest {

    private static final String UP = "CREATE ROLE walker; GRANT SELECT ON a TO walker";
    private static final String DOWN = "REVOKE SELECT ON a FROM walker; DROP ROLE walker";

    private static PostgresServer server;

    private final Histories histories = new Histories().revision("a1", "CREATE TABLE a (id int)", "DROP TABLE a");

    @BeforeAll
    static void start() {
        server = new EmbeddedPostgres().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void comeAndGoWithTheirRevision() throws SQLException {
        WalkRecord walk = walk(server, histories.revision("b2", UP, DOWN));

        assertThat(walk.steps()).hasSize(8).allMatch(StepRecord::isOk);
        assertThat(step(walk, "b2", Pass.FIRST_UPGRADE).roles()).isEqualTo(new RoleChanges(Set.of("walker"), Set.of()));
        assertThat(step(walk, "b2", Pass.DOWNGRADE).roles()).isEqualTo(new RoleChanges(Set.of(), Set.of("walker")));
        assertThat(step(walk, "a1", Pass.FIRST_UPGRADE).roles()).isEqualTo(RoleChanges.NONE);
        assertThat(roles()).isNull();
    }

    @Test
    void doNotHideTheFaultsAfterThem() throws SQLException {
        histories
                .revision("b2", UP, DOWN)
                .revision("c3", "SELECT 1", "CREATE TABLE c ()")
                .revision("d4", "CREATE TABLE d ()", "DROP TABLE nowhere")
                .revision("e5", "CREATE TABLE e (); DROP TABLE e", "CREATE TABLE e ()");

        assertThat(words(walk(server, histories)))
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
                        "d4 first-upgrade ok",
                        "d4 downgrade failed 42P01",
                        "e5 first-upgrade ok",
                        "e5 downgrade ok",
                        "e5 second-upgrade failed 42P07",
                        "e5 descent ok",
                        "d4 descent failed 42P01",
                        "c3 descent ok",
                        "b2 descent ok",
                        "a1 descent ok");
        assertThat(roles()).isNull();
    }

    @Test
    void doNotTripOverTheDatabasesOfEarlierFaults() throws SQLException {
        histories
                .revision("b2", "SELECT 1", "CREATE TABLE b ()")
                .irreversible("c3", "SELECT 1")
                .revision("d4", UP, DOWN)
                .irreversible("e5", "SELECT 1");

        assertThat(words(walk(server, histories)))
                .containsSubsequence(
                        "b2 second-upgrade ok",
                        "d4 first-upgrade ok",
                        "d4 downgrade ok",
                        "d4 second-upgrade ok",
                        "e5 descent skipped",
                        "b2 descent ok",
                        "a1 descent ok");
        assertThat(roles()).isNull();
    }

    @Test
    void mayBeGuardedAndUsedInSeveralDatabases() throws SQLException {
        histories
                .revision(
                        "b2",
                        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'walker') THEN CREATE ROLE walker;"
                                + " END IF; END $$; GRANT SELECT ON a TO walker",
                        DOWN)
                .revision("c3", "SELECT 1", "CREATE TABLE c ()")
                .revision("d4", "SELECT 1", "DROP ROLE walker");

        assertThat(words(walk(server, histories)))
                .containsSubsequence(
                        "c3 second-upgrade ok",
                        "d4 downgrade failed 2BP01",
                        "d4 descent failed 2BP01",
                        "c3 descent ok",
                        "b2 descent ok",
                        "a1 descent ok");
        assertThat(roles()).isNull();
    }

    @Test
    void thatADowngradeLeavesAreInTheWayOfTheSecondUpgradeOnly() throws SQLException {
        histories
                .revision("b2", UP, "REVOKE SELECT ON a FROM walker")
                .revision("c3", "GRANT INSERT ON a TO walker", "REVOKE INSERT ON a FROM walker");

        assertThat(words(walk(server, histories)))
                .containsSubsequence(
                        "b2 first-upgrade ok",
                        "b2 downgrade ok",
                        "b2 second-upgrade failed 42710",
                        "c3 first-upgrade ok",
                        "c3 downgrade ok",
                        "c3 second-upgrade ok",
                        "c3 descent ok",
                        "b2 descent ok",
                        "a1 descent ok");
        assertThat(roles()).isNull();
    }

    @Test
    void areNotInTheWayOfTheNextWalk() {
        histories.revision("b2", UP, "REVOKE SELECT ON a FROM walker").irreversible("c3", "SELECT 1");

        assertThat(words(walk(server, histories))).isEqualTo(words(walk(server, histories)));
    }

    @Test
    void madeOutsideATransactionAreSeenToo() throws SQLException {
        histories
                .outsideTransaction("b2", "CREATE ROLE walker; SELECT nothing", "")
                .outsideTransaction("c3", UP, DOWN);

        WalkRecord walk = walk(server, histories);

        assertThat(words(walk))
                .containsSubsequence("b2 first-upgrade failed 42703", "c3 first-upgrade ok", "c3 second-upgrade ok");
        assertThat(roles()).isNull();
    }

    @Test
    void areThereForEachOrderOfBranches() throws SQLException {
        histories
                .revision("b1", UP, DOWN)
                .on("a1")
                .revision("b2", "CREATE TABLE b ()", "DROP TABLE b")
                .on("b1", "b2")
                .revision("m", "GRANT SELECT ON b TO walker", "REVOKE SELECT ON b FROM walker");

        WalkRecord walk = walk(server, histories);

        assertThat(walk.steps()).allMatch(StepRecord::isOk);
        assertThat(walk.branches().runs()).hasSize(2).allSatisfy(run -> assertThat(run.failure())
                .isEmpty());
        assertThat(roles()).isNull();
    }

    @Test
    void areThereBelowBranches() throws SQLException {
        histories
                .revision("b2", UP, DOWN)
                .revision("c1", "GRANT INSERT ON a TO walker", "REVOKE INSERT ON a FROM walker")
                .on("b2")
                .revision("c2", "GRANT UPDATE ON a TO walker", "REVOKE UPDATE ON a FROM walker");

        WalkRecord walk = walk(server, histories);

        assertThat(walk.branches().runs()).hasSize(2).allSatisfy(run -> assertThat(run.failure())
                .isEmpty());
        assertThat(roles()).isNull();
    }

    @Test
    void thatDependOnOneAnotherAreDroppedAll() throws SQLException {
        walk(
                server,
                histories.irreversible(
                        "b2",
                        "CREATE ROLE \"a Walker\"; CREATE ROLE walker; GRANT walker TO \"a Walker\" WITH ADMIN OPTION;"
                                + " SET ROLE \"a Walker\"; GRANT walker TO pg_monitor"));

        assertThat(roles()).isNull();
    }

    @Test
    void thatWereThereBeforeStayEvenWhenTheWalkReplacesThem() throws SQLException {
        execute("CREATE ROLE walker");
        try {
            histories.revision("b2", "DROP ROLE walker", "CREATE ROLE walker").revision("c3", "SELECT 1", "");

            walk(server, histories);

            assertThat(roles()).isEqualTo("walker");
        } finally {
            execute("DROP ROLE walker");
        }
    }

    @Test
    void thatAnotherDatabaseUsesAreLeft() throws SQLException {
        execute("CREATE DATABASE elsewhere");
        try {
            walkOnce(
                    server,
                    histories.irreversible(
                            "b2",
                            "CREATE ROLE walker_kept; GRANT CONNECT ON DATABASE elsewhere TO walker_kept; CREATE ROLE walker"));

            assertThat(roles()).isEqualTo("walker_kept");
        } finally {
            execute("DROP DATABASE elsewhere");
            execute("DROP ROLE walker_kept");
        }
    }

    private static String roles() throws SQLException {
        return ask("SELECT string_agg(rolname, ' ') FROM pg_roles WHERE rolname LIKE '%alker%'");
    }

    private static String ask(String query) throws SQLException {
        try (ScratchDatabase asking = server.create("asking");
                Connection connection = asking.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (ScratchDatabase executing = server.create("executing");
                Connection connection = executing.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package dev.stepwell.walk;

import static dev.stepwell.walk.Walks.walkOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.DatabaseException;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.RoleWatch;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A walk leaves no scratch database behind, whatever happens. On a server of its own, to be able to count. */
class ScratchDatabasesOfAWalkTest {

    private static PostgresServer server;

    private final Histories histories = new Histories().revision("a1", "CREATE TABLE a ()", "DROP TABLE a");

    @BeforeAll
    static void start() {
        server = new EmbeddedPostgres().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void countDatabases() throws SQLException {
        try (ScratchDatabase counting = server.create("counting");
                Connection connection = counting.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT string_agg(datname, ' ') FROM pg_database"
                        + " WHERE datname LIKE 'stepwell%' AND datname <> current_database()")) {
            row.next();
            assertThat(row.getString(1)).isNull();
        }
    }

    @Test
    void areGoneAfterASoundWalk() {
        walkOnce(server, histories);
    }

    @Test
    void areGoneAfterAWalkWithFaults() {
        histories
                .revision("b2", "CREATE TABLE b (); DROP TABLE b", "CREATE TABLE b ()")
                .irreversible("c3", "SELECT 1")
                .outsideTransaction("d4", "CREATE TABLE d (); SELECT nothing", "")
                .revision("e5", "SELECT 1", "SELECT nothing");

        walkOnce(server, histories);
    }

    @Test
    void areGoneAfterBranchesWithFaults() {
        histories
                .revision("b1", "CREATE TABLE x (LIKE b2)", "DROP TABLE x")
                .table("c1")
                .on("b1")
                .table("c2")
                .on("a1")
                .table("b2")
                .on("b2")
                .revision("c3", "CREATE TABLE x ()", "DROP TABLE x")
                .merge("m", "c1", "c3");

        walkOnce(server, histories);
    }

    @Test
    void areGoneAfterTheListenerHasThrownAmongBranches() {
        histories.table("b1").on("a1").table("b2");
        Walker walker = new Walker(server, WalkSettings.of("walk"), step -> {
            if (step.pass() == Pass.BRANCH_AFTER) {
                throw new IllegalStateException("enough");
            }
        });

        assertThatThrownBy(() -> walker.walk(histories.build())).hasMessage("enough");
    }

    @Test
    void areGoneAfterTheListenerHasThrown() {
        Walker walker = new Walker(server, WalkSettings.of("walk"), step -> {
            throw new IllegalStateException("enough");
        });

        assertThatThrownBy(() -> walker.walk(histories.build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void areGoneWhenAnUpgradeCannotBeRepeated() {
        histories
                .revision("b2", "SELECT pg_replication_origin_create('stepwell_once')", "")
                .revision("c3", "SELECT 1", "CREATE TABLE c ()");

        assertThat(Walks.words(walkOnce(server, histories))).endsWith("b2 repeated-upgrade failed 23505");
    }

    @Test
    void areGoneWhenTheyCannotBeReached() {
        Walker walker = new Walker(new Unreachable(server), WalkSettings.of("walk"), StepListener.NONE);

        assertThatThrownBy(() -> walker.walk(histories.build())).isInstanceOf(DatabaseException.class);
    }

    /** The same server, but nobody may connect to the databases that it makes. */
    private record Unreachable(PostgresServer real) implements PostgresServer {

        @Override
        public String description() {
            return real.description();
        }

        @Override
        public int version() {
            return real.version();
        }

        @Override
        public ScratchDatabase create(String suite) {
            ScratchDatabase database = real.create(suite);
            try (ScratchDatabase other = real.create("other");
                    Connection connection = other.connect(ConnectionPurpose.SCRIPTS);
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS false");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return database;
        }

        @Override
        public ScratchDatabase copy(ScratchDatabase source, String suite) {
            return real.copy(source, suite);
        }

        @Override
        public RoleWatch watchRoles() {
            return real.watchRoles();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}

package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that somebody else runs, with a role that has CREATEDB and nothing more. */
final class GivenServerTest {
    private static final String EOL = System.lineSeparator();

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private Host host;

    @BeforeEach
    void startHost() throws SQLException {
        host = new Host(sandbox.server());
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @Test
    void createsCopiesAndDropsWithTheRightToCreateDatabasesOnly() throws SQLException {
        try (PostgresServer server = host.guest()) {
            ScratchDatabase database = server.create("chat");
            Sql.run(database, "CREATE TABLE users AS SELECT 1 AS id");
            try (Connection leftover = database.connect(ConnectionPurpose.SCRIPTS);
                    ScratchDatabase copy = server.copy(database, "copy")) {
                assertThat(leftover.isValid(1)).isFalse();
                assertThat(Sql.ask(copy, ConnectionPurpose.READING, "SELECT id FROM users"))
                        .isEqualTo("1");
            }
            try (Connection leftover = database.connect(ConnectionPurpose.SCRIPTS)) {
                database.close();
                assertThat(leftover.isValid(1)).isFalse();
            }
            assertThat(host.databases()).isEmpty();
        }
    }

    @Test
    void describesInOneLineWhatWasTakenAndHowLongItNeeded() {
        try (PostgresServer server = host.guest()) {
            assertThat(server.description())
                    .matches("PostgreSQL \\d+\\.\\d+ at \\Q" + host.address() + "\\E, reached in \\d+ ms");
        }
    }

    @Test
    void closingDropsItsDatabasesAndLeavesAllOthers() throws SQLException {
        host.run("CREATE DATABASE stepwell_production");
        host.run("CREATE DATABASE chat OWNER guest");
        try (PostgresServer server = host.guest()) {
            server.create("one");
            server.create("two").dataSource();
            assertThat(host.databases()).hasSize(4);
        }
        assertThat(host.databases()).containsExactly("chat", "stepwell_production");
    }

    @Test
    void closingDropsTheOtherDatabasesWhenOneIsNoLongerOurs() throws SQLException {
        PostgresServer server = host.guest();
        ScratchDatabase taken = server.create("taken");
        server.create("other");
        host.run("COMMENT ON DATABASE " + taken.name() + " IS 'production'");
        assertThatThrownBy(server::close).isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.code())
                .isEqualTo(DatabaseException.Code.NOT_OURS));
        assertThat(host.databases()).containsExactly(taken.name());
    }

    @Test
    void waitsForAServerThatIsNotThereYet() {
        int port = new FreePorts().getAsInt();
        GivenServer given = GivenServer.at("postgresql://127.0.0.1:" + port + "/postgres")
                .user("postgres")
                .password(host.password());
        CompletableFuture<PostgresServer> waiting = CompletableFuture.supplyAsync(given::start);
        try (PostgresServer late = new EmbeddedPostgres(sandbox.with(() -> port)).start();
                PostgresServer guest = waiting.join()) {
            assertThat(guest.version()).isEqualTo(late.version());
        }
    }

    @Test
    void givesUpAfterItsBoundWithoutShowingThePassword() {
        int port = new FreePorts().getAsInt();
        GivenServer given = GivenServer.at("postgresql://ci:secret@127.0.0.1:" + port + "/chat?sslpassword=secret")
                .patience(Duration.ofSeconds(1));
        assertThatThrownBy(given::start)
                .hasMessage("Cannot connect to jdbc:postgresql://127.0.0.1:" + port
                        + "/chat?user=ci&password=*** within 1 s: Connection to 127.0.0.1:" + port
                        + " refused. Check that the hostname and port are correct and that the postmaster is accepting"
                        + " TCP/IP connections. (SQLSTATE 08001)" + EOL
                        + "Check host and port, that the server runs, and that it has connections left.");
    }

    @Test
    void saysAtOnceThatThePasswordIsWrong() {
        GivenServer given = GivenServer.at(host.url()).password("guessed");
        assertThatThrownBy(given::start)
                .hasMessage("The server at jdbc:postgresql://" + host.address()
                        + "/postgres?user=guest&password=*** refuses: FATAL: password authentication failed for user"
                        + " \"guest\" (SQLSTATE 28P01)" + EOL
                        + "Check role, password and database; the database in the URL must exist and is only connected"
                        + " to.");
    }

    @Test
    void saysThatTheRoleMayNotCreateDatabases() throws SQLException {
        host.run("ALTER ROLE guest NOCREATEDB");
        assertThatThrownBy(host::guest)
                .hasMessage("Role guest may not create databases on the server at " + host.address() + "." + EOL
                        + "Have an administrator run ALTER ROLE \"guest\" CREATEDB, or use another role.");
    }

    @Test
    void saysThatTheServerHasNoConnectionLeft() throws SQLException {
        host.run("ALTER ROLE guest CONNECTION LIMIT 0");
        GivenServer given = GivenServer.at(host.url()).patience(Duration.ofSeconds(1));
        assertThatThrownBy(given::start)
                .hasMessage("Cannot connect to jdbc:postgresql://" + host.address()
                        + "/postgres?user=guest&password=*** within 1 s: FATAL: too many connections for role"
                        + " \"guest\" (SQLSTATE 53300)" + EOL
                        + "Check host and port, that the server runs, and that it has connections left.");
    }

    @Test
    void twoGuestsNeverSeeEachOther() throws SQLException {
        try (PostgresServer one = host.guest();
                PostgresServer two = host.guest();
                ScratchDatabase first = one.create("chat")) {
            assertThat(catchThrowableOfType(DatabaseException.class, () -> two.copy(first, "copy"))
                            .code())
                    .isEqualTo(DatabaseException.Code.NOT_OURS);
            two.create("chat").close();
            host.guest().close();
            assertThat(host.databases()).containsExactly(first.name());
        }
    }

    @Test
    void dropsWhatAKilledGuestHasLeft() throws SQLException {
        host.run("CREATE DATABASE stepwell_chat_0123456789ab OWNER guest");
        host.run("COMMENT ON DATABASE stepwell_chat_0123456789ab IS 'stepwell scratch database "
                + "0123456789abcdef0123456789abcdef'");
        host.guest().close();
        assertThat(host.databases()).isEmpty();
    }

    @Test
    void leavesWhatOnlyLooksLikeAScratchDatabase() throws SQLException {
        host.run("CREATE DATABASE stepwell_unmarked OWNER guest");
        host.run("CREATE DATABASE stepwell_of_another_role");
        host.run("CREATE DATABASE marked OWNER guest");
        host.run("COMMENT ON DATABASE marked IS 'stepwell scratch database 0123456789abcdef0123456789abcdef'");
        host.run("COMMENT ON DATABASE stepwell_of_another_role IS"
                + " 'stepwell scratch database 0123456789abcdef0123456789abcdef'");
        host.guest().close();
        assertThat(host.databases()).containsExactly("marked", "stepwell_of_another_role", "stepwell_unmarked");
    }

    @Test
    void keepsItsLockWhenItsConnectionWasEnded() throws SQLException {
        try (PostgresServer server = host.guest();
                ScratchDatabase database = server.create("chat")) {
            host.run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'guest'");
            database.verifyMark();
            host.guest().close();
            assertThat(host.databases()).containsExactly(database.name());
        }
    }

    @Test
    void dropsOnlyRolesThatTheScriptNames() throws SQLException {
        try (PostgresServer server = host.superuser()) {
            RoleWatch watch = server.watchRoles();
            host.run("CREATE ROLE app");
            host.run("CREATE ROLE application");
            assertThat(watch.look("CREATE ROLE App;").added()).containsExactly("app");
            watch.dropAdded();
            assertThat(host.ask("SELECT string_agg(rolname, ' ') FROM pg_roles WHERE rolname LIKE 'app%'"))
                    .isEqualTo("application");
        }
    }
}

package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class EmbeddedPostgresTest {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Test
    void startsAndAnswers() throws SQLException {
        try (PostgresServer server = sandbox.server();
                ScratchDatabase database = server.create("chat")) {
            assertThat(Sql.ask(database, ConnectionPurpose.SCRIPTS, "SELECT current_database()"))
                    .isEqualTo(database.name());
        }
    }

    @Test
    void knowsItsVersion() throws SQLException {
        try (PostgresServer server = sandbox.server();
                ScratchDatabase database = server.create("chat")) {
            assertThat(Sql.ask(database, ConnectionPurpose.READING, "SHOW server_version_num"))
                    .isEqualTo(Integer.toString(server.version()));
        }
    }

    @Test
    void describesInOneLineWhatWasTakenAndHowLongItNeeded() {
        try (PostgresServer server = sandbox.server()) {
            String version = server.version() / 10000 + "." + server.version() % 10000;
            assertThat(server.description())
                    .matches("embedded PostgreSQL \\Q" + version + "\\E, data in the sandbox, ready in \\d+ ms");
        }
    }

    @Test
    void twoServersRunSideBySide() throws SQLException {
        try (PostgresServer one = sandbox.server();
                PostgresServer two = sandbox.server();
                ScratchDatabase first = one.create("chat");
                ScratchDatabase second = two.create("chat")) {
            Sql.run(first, "CREATE TABLE only_here ()");
            assertThat(Sql.ask(second, ConnectionPurpose.SCRIPTS, "SELECT to_regclass('only_here')"))
                    .isNull();
        }
    }

    @Test
    void closingLeavesNothingAndMayBeRepeated() throws IOException {
        try (PostgresServer server = sandbox.server()) {
            assertThat(sandbox.homes()).hasSize(1);
            closeNow(server);
            assertThat(sandbox.homes()).isEmpty();
            assertThat(sandbox.processes()).isEmpty();
        }
    }

    @Test
    void anInterruptedThreadStillCleansUp() throws IOException {
        try (PostgresServer server = sandbox.server()) {
            Thread.currentThread().interrupt();
            closeNow(server);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(sandbox.homes()).isEmpty();
        }
    }

    @Test
    void anInterruptedStartSaysSoAndLeavesNothing() {
        Thread.currentThread().interrupt();
        DatabaseException failure = catchThrowableOfType(DatabaseException.class, sandbox::server);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.code()).isEqualTo(DatabaseException.Code.INTERRUPTED);
    }

    @Test
    void refusesToMakeDatabasesAfterItsClose() {
        try (PostgresServer server = sandbox.server()) {
            closeNow(server);
            assertThatThrownBy(() -> server.create("chat"))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessage("The server has been closed." + System.lineSeparator()
                            + "Make databases only before its close().");
        }
    }

    @Test
    void letsNobodyInWithoutItsPassword() {
        try (PostgresServer server = sandbox.server();
                ScratchDatabase database = server.create("chat")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guessed")
                            .close())
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void takesAnotherPortWhenOneIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = new FreePorts().getAsInt();
            Iterator<Integer> ports = Arrays.asList(taken.getLocalPort(), free).iterator();
            try (PostgresServer server = new EmbeddedPostgres(sandbox.with(ports::next)).start();
                    ScratchDatabase database = server.create("chat")) {
                assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:" + free + "/" + database.name());
            }
        }
    }

    @Test
    void saysSoWhenEveryPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedPostgres embedded = new EmbeddedPostgres(sandbox.with(taken::getLocalPort));
            assertThatThrownBy(embedded::start)
                    .hasMessage("PostgreSQL was offered 5 ports, and each was taken by another program."
                            + System.lineSeparator()
                            + "Look for a program that takes every free port on 127.0.0.1.");
        }
    }

    @Test
    void keepsClocksAndDurabilityAsTestsNeedThem() throws SQLException {
        List<String> names = List.of("TimeZone", "fsync", "autovacuum", "jit", "lc_collate", "server_encoding");
        String query = "SELECT string_agg(coalesce(current_setting(n, true), (SELECT datcollate FROM pg_database"
                + " WHERE datname = current_database())), ' ' ORDER BY o) FROM unnest('{" + String.join(",", names)
                + "}'::text[]) WITH ORDINALITY AS t(n, o)";
        try (PostgresServer server = sandbox.server();
                ScratchDatabase database = server.create("chat")) {
            assertThat(Sql.ask(database, ConnectionPurpose.SCRIPTS, query)).isEqualTo("UTC off off off C UTF8");
        }
    }

    /** The compiler warns of a plain close() inside the block that closes anyway. */
    private static void closeNow(PostgresServer server) {
        Runnable close = server::close;
        close.run();
    }
}

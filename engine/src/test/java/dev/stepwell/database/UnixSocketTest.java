package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.testkit.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** URLs whose host is the directory of a Unix socket, as those of libpq may be. */
@ExtendWith(TestPostgres.class)
class UnixSocketTest {

    private final ScratchDatabase database;
    private final int port;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private UnixProxy proxy;

    UnixSocketTest(PostgresServer server) {
        database = server.create("socket");
        port = Integer.parseInt(database.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    @BeforeEach
    void listen() throws IOException {
        proxy = UnixProxy.at(directory, port);
    }

    @AfterEach
    void end() throws IOException {
        proxy.close();
        database.close();
    }

    @Test
    void isNamedInEveryWayThatLibpqKnows() throws SQLException {
        String encoded = PercentCode.encoded(directory.toString());

        assertConnects("postgresql:///" + database.name() + "?host=" + directory, Map.of());
        assertConnects("postgresql://" + encoded + "/" + database.name(), Map.of());
        assertConnects("jdbc:postgresql:///" + database.name() + "?host=" + directory, Map.of());
        assertConnects("postgresql://", Map.of("PGHOST", directory.toString(), "PGDATABASE", database.name()));
    }

    @Test
    void needsNoEncryption() throws SQLException {
        assertConnects("postgresql:///" + database.name() + "?sslmode=require&host=" + directory, Map.of());
    }

    @Test
    void carriesWhatIsLargerThanItsBuffers() throws SQLException {
        try (Connection connection = url().connect(ConnectionPurpose.SCRIPTS)) {
            String large = "x".repeat(3_000_000);
            assertThat(Sql.ask(connection, "SELECT '" + large + "'")).isEqualTo(large);
        }
    }

    @Test
    void canStopAStatement() throws Exception {
        try (Connection connection = url().connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            Thread stop = new Thread(() -> cancelOnceItRuns(statement));
            stop.start();

            assertThatThrownBy(() -> statement.execute("SELECT pg_sleep(60)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
            stop.join();
        }
    }

    @Test
    void waitsNoLongerThanItIsTold() throws SQLException {
        try (Connection connection = url().connect(ConnectionPurpose.SCRIPTS)) {
            PGConnection postgres = connection.unwrap(PGConnection.class);

            assertThat(postgres.getNotifications(50)).isEmpty();
            assertThat(Sql.ask(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void showsWhereItIs() {
        assertThat(url())
                .hasToString("postgresql://" + database.user() + "@" + PercentCode.encoded(directory.toString())
                        + ":5432/" + database.name());
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        proxy.close();

        assertThatThrownBy(() -> url().connect(ConnectionPurpose.SCRIPTS).close())
                .hasMessage("Cannot connect to " + url() + ": nobody listens at " + directory
                        + "/.s.PGSQL.5432 (SQLSTATE 08001)\nCheck directory and port, and that the server runs; its"
                        + " unix_socket_directories says where it listens.");
    }

    private void cancelOnceItRuns(Statement statement) {
        try (Connection other = database.connect(ConnectionPurpose.READING)) {
            String running = "SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'";
            while (Sql.ask(other, running).equals("0")) {
                Thread.onSpinWait();
            }
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DatabaseUrl url() {
        return url("postgresql:///" + database.name() + "?host=" + directory, Map.of());
    }

    private DatabaseUrl url(String url, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("PGUSER", database.user());
        variables.put("PGPASSWORD", database.password());
        return Urls.parse(url, variables);
    }

    private void assertConnects(String url, Map<String, String> variables) throws SQLException {
        try (Connection connection = url(url, variables).connect(ConnectionPurpose.SCRIPTS)) {
            assertThat(Sql.ask(connection, "SELECT current_database()")).isEqualTo(database.name());
        }
    }
}

package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.database.DatabaseException.Code;
import dev.stepwell.testkit.TestPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a real server says to URLs, and what is made of it. */
@ExtendWith(TestPostgres.class)
class DatabaseUrlConnectTest {

    private final ScratchDatabase database;
    private final String place;

    DatabaseUrlConnectTest(PostgresServer server) {
        database = server.create("url");
        place = database.jdbcUrl().replaceFirst("jdbc:postgresql://", "").replaceFirst("/.*", "");
    }

    @AfterEach
    void dropsTheDatabase() {
        database.close();
    }

    @Test
    void connectsWithThePasswordOfTheUrl() throws SQLException {
        String account = database.user() + ":" + PercentCode.encoded(database.password());

        assertConnects(Urls.parse("postgresql://" + account + "@" + place + "/" + database.name()));
        assertConnects(Urls.parse("postgresql+psycopg://" + account + "@" + place + "/" + database.name()));
        assertConnects(Urls.parse(database.jdbcUrl() + "?user=" + database.user() + "&password="
                + PercentCode.encoded(database.password())));
    }

    @Test
    void connectsWithThePasswordOfTheEnvironment() throws SQLException {
        assertConnects(Urls.parse(
                "postgresql://" + place + "/" + database.name(),
                Map.of("PGUSER", database.user(), "PGPASSWORD", database.password())));
    }

    @Test
    void connectsWithThePasswordOfThePasswordFile(@TempDir Path home) throws SQLException, IOException {
        Path file = Files.writeString(home.resolve(".pgpass"), "*:*:*:*:" + database.password());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertConnects(Urls.parse(url(database.user()), Map.of(), home));
    }

    @Test
    void setsWhatTheUrlAsksForAndNamesItself() throws SQLException {
        DatabaseUrl url = Urls.parse(
                url(database.user()) + "?options=-c%20work_mem%3D7MB", Map.of("PGPASSWORD", database.password()));
        try (Connection connection = url.connect(ConnectionPurpose.READING)) {
            assertThat(Sql.ask(connection, "SHOW work_mem")).isEqualTo("7MB");
            assertThat(Sql.ask(connection, "SHOW application_name")).isEqualTo("stepwell");
        }
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertRefused(
                Urls.parse(url("postgres"), Map.of("PGPASSWORD", "s3cret")),
                Code.DENIED,
                "Cannot connect to " + url("postgres")
                        + ": FATAL: password authentication failed for user \"postgres\" (SQLSTATE 28P01)",
                "Correct the user or the password. A password is taken from the URL, from PGPASSWORD or from ~/.pgpass.");
    }

    @Test
    void saysThatAPasswordIsMissingAndWhyTheFileIsNotUsed(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve(".pgpass"), "*:*:*:*:" + database.password());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertRefused(
                Urls.parse(url("postgres"), Map.of(), home),
                Code.DENIED,
                "Cannot connect to " + url("postgres")
                        + ": the server accepts no connection without a password (SQLSTATE 08004)",
                "A password is taken from the URL, from PGPASSWORD or from ~/.pgpass. " + file
                        + " is not used, since others may read it: run chmod 600 on it.");
    }

    @Test
    void saysThatTheDatabaseIsMissing() {
        assertRefused(
                Urls.parse("postgresql://postgres@" + place + "/nowhere", Map.of("PGPASSWORD", database.password())),
                Code.NO_DATABASE,
                "Cannot connect to postgresql://postgres@" + place
                        + "/nowhere: FATAL: database \"nowhere\" does not exist (SQLSTATE 3D000)",
                "Create database nowhere first, or name another one in the URL.");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String url = "postgresql://app@localhost:" + free + "/shop";

        assertRefused(
                Urls.parse(url),
                Code.NOT_REACHED,
                "Cannot connect to " + url + ": Connection to localhost:" + free
                        + " refused. Check that the hostname and"
                        + " port are correct and that the postmaster is accepting TCP/IP connections. (SQLSTATE 08001)",
                "Check host and port, and that the server runs and accepts connections.");
    }

    @Test
    void readsWithoutBeingAbleToWrite() {
        assertNotRead(
                "CREATE TABLE t ()",
                Code.REFUSED,
                "ERROR: cannot execute CREATE TABLE in a read-only transaction (SQLSTATE 25006)",
                "Look into the server's log for the reason. Nothing was changed.");
    }

    @Test
    void saysThatReadingTookTooLong() {
        assertNotRead(
                "SET LOCAL statement_timeout = 20; SELECT pg_sleep(9)",
                Code.REFUSED,
                "ERROR: canceling statement due to statement timeout (SQLSTATE 57014)",
                "Raise statement_timeout for this user, or ask who cancelled it. Nothing was changed.");
    }

    @Test
    void saysThatSomebodyHoldsALock() throws SQLException {
        Sql.run(database, "CREATE TABLE t ()");
        try (Connection other = database.connect(ConnectionPurpose.SCRIPTS)) {
            other.setAutoCommit(false);
            execute(other, "LOCK TABLE t");
            assertNotRead(
                    "SET LOCAL lock_timeout = 20; LOCK TABLE t IN ACCESS SHARE MODE",
                    Code.REFUSED,
                    "ERROR: canceling statement due to lock timeout (SQLSTATE 55P03)",
                    "Somebody holds a lock, a migration perhaps: try again when it is done. Nothing was changed.");
        }
    }

    private void assertNotRead(String statement, Code code, String problem, String remedy) {
        DatabaseUrl url = Urls.parse(url(database.user()), Map.of("PGPASSWORD", database.password()));
        DatabaseException thrown = catchThrowableOfType(
                DatabaseException.class, () -> url.read(connection -> execute(connection, statement)));
        assertThat(thrown)
                .returns("Cannot read " + url + ": " + problem, DatabaseException::problem)
                .returns(remedy, DatabaseException::remedy)
                .returns(code, DatabaseException::code);
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private String url(String user) {
        return "postgresql://" + user + "@" + place + "/" + database.name();
    }

    private void assertConnects(DatabaseUrl url) throws SQLException {
        try (Connection connection = url.connect(ConnectionPurpose.READING)) {
            assertThat(Sql.ask(connection, "SELECT current_database()")).isEqualTo(database.name());
        }
    }

    private static void assertRefused(DatabaseUrl url, Code code, String problem, String remedy) {
        DatabaseException thrown =
                catchThrowableOfType(DatabaseException.class, () -> url.connect(ConnectionPurpose.READING));
        assertThat(thrown)
                .returns(problem, DatabaseException::problem)
                .returns(remedy, DatabaseException::remedy)
                .returns(code, DatabaseException::code);
    }
}

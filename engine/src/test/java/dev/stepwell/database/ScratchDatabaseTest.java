package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScratchDatabaseTest {
    private static final String EOL = System.lineSeparator();

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private PostgresServer server;

    @BeforeEach
    void startServer() {
        server = sandbox.server();
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Chat",
                "a b\"c'd;--",
                "👍🏽",
                "ÄÖÜß",
                "x\0y",
                "../..",
                "%s?password=1&x#",
                "a very long name of a suite that would not fit into the sixty-three bytes that PostgreSQL keeps of a name"
            })
    void anySuiteNameIsSafe(String suite) throws SQLException {
        try (ScratchDatabase database = server.create(suite)) {
            assertThat(database.name())
                    .matches("stepwell_[a-z0-9_]+_[0-9a-f]{12}")
                    .hasSizeLessThanOrEqualTo(63);
            assertThat(Sql.ask(database, ConnectionPurpose.READING, "SELECT current_database()"))
                    .isEqualTo(database.name());
        }
    }

    @Test
    void twoOfOneSuiteHaveDifferentNames() {
        try (ScratchDatabase one = server.create("chat");
                ScratchDatabase two = server.create("chat")) {
            assertThat(one.name()).isNotEqualTo(two.name());
        }
    }

    @Test
    void closingDropsTheDatabaseAndMayBeRepeated() throws SQLException {
        ScratchDatabase database = server.create("chat");
        database.close();
        database.close();
        assertThat(exists(database)).isFalse();
    }

    @Test
    void leftoverConnectionsDoNotBlockADrop() throws SQLException {
        ScratchDatabase database = server.create("chat");
        try (Connection leftover = database.connect(ConnectionPurpose.SCRIPTS)) {
            leftover.setAutoCommit(false);
            Sql.ask(leftover, "SELECT count(*) FROM pg_class");
            database.close();
            assertThat(exists(database)).isFalse();
        }
    }

    @Test
    void refusesToDropADatabaseWithoutItsMark() throws SQLException {
        ScratchDatabase database = server.create("chat");
        Sql.run(database, "COMMENT ON DATABASE " + database.name() + " IS 'production'");
        assertThatThrownBy(database::close)
                .hasMessage(
                        "Database " + database.name()
                                + " does not carry the mark that it was given when it was created: it has the comment 'production'."
                                + EOL
                                + "Nothing was changed in it. Remove the COMMENT ON DATABASE from the scripts, or drop the database by hand.");
        assertThat(exists(database)).isTrue();
    }

    @Test
    void refusesToDropADatabaseThatTookTheNameOfAnother() throws SQLException {
        ScratchDatabase database = server.create("chat");
        try (ScratchDatabase other = server.create("other")) {
            Sql.run(other, "DROP DATABASE " + database.name());
            Sql.run(other, "CREATE DATABASE " + database.name());
            assertThatThrownBy(database::close)
                    .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.code())
                            .isEqualTo(DatabaseException.Code.NOT_OURS))
                    .hasMessageContaining("it has no comment.");
        }
    }

    @Test
    void recognisesItsOwnConnections() throws SQLException {
        try (ScratchDatabase database = server.create("chat");
                Connection connection = database.connect(ConnectionPurpose.SCRIPTS)) {
            assertThatCode(database::verifyMark).doesNotThrowAnyException();
            assertThatCode(() -> database.verifyMark(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void recognisesAConnectionThatLeadsElsewhere() throws SQLException {
        try (ScratchDatabase database = server.create("chat");
                ScratchDatabase other = server.create("other");
                Connection elsewhere = other.connect(ConnectionPurpose.SCRIPTS)) {
            assertThatThrownBy(() -> database.verifyMark(elsewhere))
                    .hasMessage("The connection leads to database " + other.name() + ", not to scratch database "
                            + database.name() + "." + EOL
                            + "Nothing was changed in it. Use a connection that the scratch database opened.");
        }
    }

    @Test
    void aCopyHasTheContentsOfItsSource() throws SQLException {
        try (ScratchDatabase source = server.create("chat")) {
            Sql.run(source, "CREATE TABLE message AS SELECT 'hello' AS text");
            try (ScratchDatabase copy = server.copy(source, "copy")) {
                Sql.run(source, "DROP TABLE message");
                assertThat(Sql.ask(copy, ConnectionPurpose.READING, "SELECT text FROM message"))
                        .isEqualTo("hello");
                assertThatCode(copy::verifyMark).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void leftoverConnectionsDoNotBlockACopy() throws SQLException {
        try (ScratchDatabase source = server.create("chat");
                Connection leftover = source.connect(ConnectionPurpose.READING);
                Connection pooled = source.dataSource().getConnection();
                ScratchDatabase copy = server.copy(source, "copy")) {
            assertThat(leftover.isValid(1)).isFalse();
            assertThat(pooled.isValid(1)).isFalse();
            assertThat(exists(copy)).isTrue();
        }
    }

    @Test
    void refusesToCopyADatabaseOfAnotherServer() {
        try (PostgresServer another = sandbox.server();
                ScratchDatabase foreign = another.create("chat")) {
            assertThatThrownBy(() -> server.copy(foreign, "copy"))
                    .hasMessage(
                            "Database " + foreign.name() + " was not made by this server object, or has been closed."
                                    + EOL
                                    + "Copy only databases that create() or copy() of the same server returned, and before their close().");
        }
    }

    @Test
    void offersAPoolThatClosesWithIt() throws SQLException {
        try (ScratchDatabase database = server.create("chat")) {
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(Sql.ask(connection, "SELECT current_database()")).isEqualTo(database.name());
            }
            assertThat(database.dataSource()).isSameAs(database.dataSource());
        }
    }

    @Test
    void refusesConnectionsAfterItsClose() {
        ScratchDatabase database = server.create("chat");
        database.close();
        assertThatThrownBy(() -> database.connect(ConnectionPurpose.SCRIPTS))
                .hasMessage("Scratch database " + database.name() + " has been closed and dropped." + EOL
                        + "Use it only before its close().");
        assertThatThrownBy(database::dataSource).isInstanceOf(DatabaseException.class);
    }

    @Test
    void closingAfterItsServerIsHarmless() {
        ScratchDatabase database = server.create("chat");
        server.close();
        assertThatCode(database::close).doesNotThrowAnyException();
    }

    @Test
    void neverPrintsThePassword() {
        try (ScratchDatabase database = server.create("chat")) {
            assertThat(database.url()).isEqualTo(database.jdbcUrl() + "?user=postgres&password=***");
            assertThat(database).hasToString(database.url());
            assertThat(database.password()).hasSize(48);
        }
    }

    @Test
    void theServerReconnectsWhenItsOwnConnectionWasEnded() throws SQLException {
        try (ScratchDatabase database = server.create("chat")) {
            Sql.run(
                    database,
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = 'postgres'");
            try (ScratchDatabase another = server.create("another")) {
                assertThat(exists(another)).isTrue();
            }
        }
    }

    private boolean exists(ScratchDatabase database) throws SQLException {
        try (ScratchDatabase observer = server.create("observer")) {
            String query = "SELECT count(*) FROM pg_database WHERE datname = '" + database.name() + "'";
            return Sql.ask(observer, ConnectionPurpose.READING, query).equals("1");
        }
    }
}

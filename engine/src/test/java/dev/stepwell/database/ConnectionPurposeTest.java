package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConnectionPurposeTest {
    private static final String PREPARED =
            "SELECT count(*) FROM pg_prepared_statements WHERE NOT from_sql" + " AND statement LIKE 'SELECT relname%'";

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private PostgresServer server;
    private ScratchDatabase database;

    @BeforeEach
    void createDatabase() {
        server = sandbox.server();
        database = server.create("chat");
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void commitsEveryStatementNamesItselfAndUsesUtc(ConnectionPurpose purpose) throws SQLException {
        try (Connection connection = database.connect(purpose)) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(Sql.ask(connection, "SHOW application_name")).isEqualTo("stepwell");
            assertThat(Sql.ask(connection, "SHOW TimeZone")).isEqualTo("UTC");
        }
    }

    @Test
    void readingPreparesFromTheFirstUseAndPlansOnce() throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                PreparedStatement query = connection.prepareStatement("SELECT relname FROM pg_class WHERE oid = ?")) {
            query.setLong(1, 1);
            query.executeQuery().close();
            assertThat(Sql.ask(connection, PREPARED)).isEqualTo("1");
            assertThat(Sql.ask(connection, "SHOW plan_cache_mode")).isEqualTo("force_generic_plan");
        }
    }

    @Test
    void scriptsPrepareNothing() throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                PreparedStatement query = connection.prepareStatement("SELECT relname FROM pg_class WHERE oid = ?")) {
            for (int use = 0; use < 10; use++) {
                query.setLong(1, 1);
                query.executeQuery().close();
            }
            assertThat(Sql.ask(connection, PREPARED)).isEqualTo("0");
        }
    }

    @Test
    void scriptsRunAsTheirTextIs() throws SQLException {
        Sql.run(database, """
                CREATE FUNCTION one() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 1; END;
                CREATE TABLE t (a int); INSERT INTO t SELECT one();
                """);
        assertThat(Sql.ask(database, ConnectionPurpose.READING, "SELECT a FROM t"))
                .isEqualTo("1");
    }
}

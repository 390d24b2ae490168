package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.EveryPostgres;
import dev.stepwell.testing.PostgresVersions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every supported version of PostgreSQL can be had in one build. */
final class PostgresVersionsTest {
    @EveryPostgres
    void startsAndAnswers(PostgresServer server) throws SQLException {
        try (ScratchDatabase database = server.create("chat")) {
            assertThat(Sql.ask(database, ConnectionPurpose.READING, "SHOW server_version_num"))
                    .isEqualTo(Integer.toString(server.version()));
        }
    }

    @EveryPostgres
    void copiesADatabase(PostgresServer server) throws SQLException {
        try (ScratchDatabase database = server.create("chat")) {
            Sql.run(database, "CREATE TABLE users ()");
            try (ScratchDatabase copy = server.copy(database, "copy")) {
                assertThat(Sql.ask(copy, ConnectionPurpose.READING, "SELECT to_regclass('users')"))
                        .isEqualTo("users");
            }
        }
    }

    @Test
    @ExtendWith(PostgresVersions.class)
    void givesTheVersionThatIsAskedFor(PostgresVersions versions) {
        assertThat(versions.server("14").version() / 10000).isEqualTo(14);
    }
}

package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.PostgresSettings;
import dev.stepwell.database.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No way leads a walk into a database that somebody else has made, not even one with the tables of the history. */
class SafetyTest {

    private static final String STATE = "SELECT (SELECT count(*) FROM users) || ' rows, '"
            + " || (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace) || ' relations, '"
            + " || (SELECT count(*) FROM pg_database WHERE datname LIKE 'stepwell\\_verify%') || ' scratch databases'";

    private final PostgresServer host = new EmbeddedPostgres().start();
    private final ScratchDatabase production = host.create("production");

    @BeforeEach
    void fill() throws SQLException {
        run("CREATE TABLE users AS SELECT 1 AS id");
    }

    @AfterEach
    void close() {
        production.close();
        host.close();
    }

    @Test
    void theOptionNamesAServerAndNoDatabase() throws SQLException {
        Run run = Run.verify("sound", "--postgres", url());

        assertThat(run.status()).isZero();
        assertUntouched();
    }

    @Test
    void theSettingsNameAServerAndNoDatabase() throws SQLException {
        PostgresSettings settings = PostgresSettings.of(name -> name.equals(PostgresSettings.PROPERTY) ? url() : "");

        Run run = Run.with(
                settings.provider(settings.words().get(0)), "verify", "--dir", "src/test/resources/histories/sound");

        assertThat(run.status()).isZero();
        assertUntouched();
    }

    @Test
    void variablesOfOtherProgramsAreNotLookedAt() throws SQLException {
        Run run = Run.in(
                Path.of("src/test/resources/histories"),
                Map.of("DATABASE_URL", url(), "POSTGRES_URL", url(), "STEPWELL_URL", url()),
                "verify",
                "--dir",
                "sound");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(" on embedded PostgreSQL");
        assertUntouched();
    }

    @Test
    void thereIsNoOptionForADatabase() throws SQLException {
        Run run = Run.verify("sound", "--url", url());

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.complaint()).startsWith("Unknown option").doesNotContain(production.password());
        assertUntouched();
    }

    private String url() {
        return production
                .jdbcUrl()
                .replace("jdbc:postgresql://", "postgresql://" + production.user() + ":" + production.password() + "@");
    }

    private void assertUntouched() throws SQLException {
        try (Connection connection = production.connect(ConnectionPurpose.READING);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("1 rows, 1 relations, 0 scratch databases");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = production.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

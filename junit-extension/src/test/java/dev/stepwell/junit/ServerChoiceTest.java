package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One suite, unchanged, on whatever PostgreSQL the configuration names. */
class ServerChoiceTest {

    @MigrationSuite(location = "classpath:histories/sound", postgres = "embedded")
    static class Fixture implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/sound", postgres = "13")
    static class Old implements MigrationChecks {}

    @ParameterizedTest
    @ValueSource(strings = {"14", "15", "16", "17", "18"})
    void succeedsOnEveryVersion(String version) {
        succeeds(Map.of("stepwell.postgres", "embedded:" + version), "embedded PostgreSQL " + version + ".");
    }

    @Test
    void succeedsOnALocalInstallation() throws SQLException {
        try (PostgresServer embedded = new EmbeddedPostgres().start()) {
            String programs = ask(embedded, "SELECT setting FROM pg_config WHERE name = 'BINDIR'");
            succeeds(Map.of("stepwell.postgres", "local:" + programs), "local PostgreSQL ");
        }
    }

    @Test
    void succeedsOnAGivenServerAsARoleThatMayOnlyCreateDatabasesAndLeavesNothing() throws SQLException {
        try (PostgresServer host = new EmbeddedPostgres().start();
                ScratchDatabase inside = host.create("host")) {
            run(inside, "CREATE ROLE guest LOGIN CREATEDB PASSWORD 'secret'");
            String url = inside.jdbcUrl().replace(inside.name(), "postgres");

            succeeds(
                    Map.of(
                            "stepwell.postgres", url,
                            "stepwell.postgres.user", "guest",
                            "stepwell.postgres.password", "secret"),
                    "PostgreSQL ");

            assertThat(ask(host, "SELECT count(*) FROM pg_database WHERE datdba = 'guest'::regrole"))
                    .isEqualTo("0");
        }
    }

    @Test
    void isRefusedBeforeAnythingIsStartedWhenItMeansNothing() {
        assertThat(Run.of(Old.class).failedContainers())
                .isEqualTo(Map.of(
                        "ServerChoiceTest$Old",
                        "The PostgreSQL of " + Old.class.getName()
                                + ": '13' is no supported version of PostgreSQL; name 14 to 18."));
    }

    private static void succeeds(Map<String, String> parameters, String server) {
        Run run = Run.with(parameters, Fixture.class);

        assertThat(run.failedContainers()).isEmpty();
        assertThat(run.failed()).isEmpty();
        assertThat(run.aborted()).isEmpty();
        assertThat(run.succeeded()).hasSizeGreaterThan(20);
        List<String> servers = run.reported("PostgreSQL");
        assertThat(servers).singleElement().asString().startsWith(server);
    }

    private static String ask(PostgresServer server, String query) throws SQLException {
        try (ScratchDatabase database = server.create("ask");
                Connection connection = database.connect(ConnectionPurpose.READING);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

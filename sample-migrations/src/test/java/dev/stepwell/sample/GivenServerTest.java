package dev.stepwell.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.Verifier;
import dev.stepwell.check.Verdict;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.GivenServer;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.walk.StepListener;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On a server of somebody else the same is found: as a role that has CREATEDB and nothing more, or, where scripts make roles, as one that
 * may.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GivenServerTest {

    private static final Set<String> MAKE_ROLES = Set.of("creates-a-role", "leaves-a-role-behind");

    private PostgresServer host;
    private PostgresServer guest;
    private PostgresServer superuser;

    @BeforeAll
    void startServers() throws SQLException {
        host = new EmbeddedPostgres().start();
        try (ScratchDatabase database = host.create("host");
                Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE guest LOGIN CREATEDB PASSWORD 'guest'");
            GivenServer given = GivenServer.at(database.jdbcUrl().replaceFirst("/[^/]*$", "/postgres"));
            guest = given.user("guest").password("guest").start();
            superuser =
                    given.user(database.user()).password(database.password()).start();
        }
    }

    @AfterAll
    void closeServers() {
        superuser.close();
        guest.close();
        host.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.stepwell.sample.Scenario#all")
    void findsWhatIsFoundOnAServerOfOurOwn(Scenario scenario) throws IOException {
        boolean makesRoles = MAKE_ROLES.contains(scenario.toString());

        Verdict verdict =
                new Verifier(() -> makesRoles ? superuser : guest, StepListener.NONE).verify(scenario.settings());

        String found = Scenario.describe(verdict)
                .replaceAll(ScenariosTest.MOMENT, "<a moment>")
                .replace("owner guest", "owner postgres");
        assertThat(scenario.expected()).hasContent(found);
    }
}

package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ServerAccountTest {
    private static final CurrentUser ROOT = new CurrentUser(0);
    private static final ServerAccount ABSENT = new ServerAccount("no-such-command", "", List.of("no-such-command"));

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Test
    void everybodyButRootRunsPostgresAsThemselves() {
        assertThat(ServerAccount.choose(new CurrentUser(1000), ServerAccount.standard()))
                .isEqualTo(ServerAccount.SAME);
    }

    @Test
    void rootTakesTheFirstWayThatWorks() {
        ServerAccount works = new ServerAccount("env", "", List.of("env"));
        assertThat(ServerAccount.choose(ROOT, List.of(ABSENT, works))).isEqualTo(works);
    }

    @Test
    void rootIsToldEveryWayThatWasTried() {
        List<ServerAccount> ways =
                List.of(ABSENT, ServerAccount.setpriv("no-such-user-1"), ServerAccount.runuser("no-such-user-2"));
        assertThatThrownBy(() -> ServerAccount.choose(ROOT, ways))
                .hasMessage(
                        "PostgreSQL refuses to run as root, and none of the ways to run it as somebody else works here:"
                                + " no-such-command, setpriv as no-such-user-1, runuser as no-such-user-2."
                                + System.lineSeparator()
                                + "Run the tests as another user, allow user name spaces, or install setpriv and a user named postgres.");
    }

    static List<ServerAccount> others() {
        return List.of(ServerAccount.setpriv("nobody"), ServerAccount.runuser("nobody"));
    }

    /** Run by root, the server belongs to nobody; run by anyone else, to that user. It works for both. */
    @ParameterizedTest
    @MethodSource("others")
    void runsWhereUserNameSpacesAreForbidden(ServerAccount other) throws Exception {
        try (PostgresServer server = new EmbeddedPostgres(sandbox.withAccounts(List.of(ABSENT, other))).start();
                ScratchDatabase database = server.create("chat")) {
            assertThat(Sql.ask(database, ConnectionPurpose.SCRIPTS, "SELECT 1")).isEqualTo("1");
        }
    }
}

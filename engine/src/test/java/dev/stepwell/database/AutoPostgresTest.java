package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.database.AutoPostgres.Way;
import dev.stepwell.database.DatabaseException.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class AutoPostgresTest {
    private static final String EOL = System.lineSeparator();

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Test
    void takesTheFirstThatCanBeHad() {
        AutoPostgres auto = new AutoPostgres(List.of(
                new Way("local", new LocalPostgres(List.of(), Optional.empty(), sandbox.settings())),
                new Way("broken", () -> {
                    throw new DatabaseException(Code.NO_SPACE, "Full.", "Empty it.");
                }),
                new Way("embedded", new EmbeddedPostgres(sandbox.settings()))));
        try (PostgresServer server = auto.start()) {
            assertThat(server.description()).startsWith("embedded PostgreSQL");
        }
    }

    @Test
    void saysOfEachWayWhyItLedNowhere() {
        AutoPostgres auto = new AutoPostgres(List.of(
                new Way("local", new LocalPostgres(List.of(), Optional.empty(), sandbox.settings())),
                new Way("broken", () -> {
                    throw new DatabaseException(Code.NO_SPACE, "Full.", "Empty it.");
                })));
        assertThatThrownBy(auto::start)
                .hasMessage("No PostgreSQL can be had:" + EOL
                        + "  local: No PostgreSQL 14 to 18 is installed on this machine:" + EOL
                        + "    neither on the PATH nor in the usual places" + EOL
                        + "  Install it, or name the directory of postgres and initdb in the environment variable PG_BIN."
                        + EOL
                        + "  broken: Full." + EOL
                        + "  Empty it." + EOL
                        + "Do one of these things, or name a server in the system property stepwell.postgres or the"
                        + " environment variable STEPWELL_POSTGRES.");
    }

    @Test
    void doesNotGoOnWhenItIsInterrupted() {
        AutoPostgres auto = new AutoPostgres(List.of(
                new Way("interrupted", () -> {
                    throw EmbeddedProblems.interrupted("start", null);
                }),
                new Way("embedded", new EmbeddedPostgres(sandbox.settings()))));
        assertThatThrownBy(auto::start).isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.code())
                .isEqualTo(Code.INTERRUPTED));
    }

    @Test
    void expectsAContainerEngineWhereItsSocketIs(@TempDir Path home) throws Exception {
        Path socket = Files.createFile(home.resolve("docker.sock"));
        assertThat(ContainerEngine.isLikely(Map.of("DOCKER_HOST", "unix://" + socket), home))
                .isTrue();
        assertThat(ContainerEngine.isLikely(Map.of("DOCKER_HOST", "unix://" + home.resolve("none")), home))
                .isFalse();
        assertThat(ContainerEngine.isLikely(Map.of("DOCKER_HOST", "tcp://build:2375"), home))
                .isTrue();
    }
}

package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs that somebody has installed; here those that the embedded server has unpacked. */
final class LocalPostgresTest {
    private static final String EOL = System.lineSeparator();

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Test
    void startsAServerOfItsOwn() throws SQLException, IOException {
        Path programs = programs();
        try (PostgresServer server = local(programs, Optional.empty()).start();
                ScratchDatabase database = server.create("chat")) {
            assertThat(Sql.ask(database, ConnectionPurpose.READING, "SHOW data_directory"))
                    .startsWith(sandbox.data().toString());
            assertThat(server.description())
                    .matches("local PostgreSQL \\d+\\.\\d+ of \\Q" + programs
                            + "\\E, data in the sandbox, ready in \\d+ ms");
        }
    }

    @Test
    void followsLinksToThePrograms() throws IOException {
        Path links = Files.createDirectory(sandbox.base().resolve("links"));
        for (String program : List.of("postgres", "initdb")) {
            Files.createSymbolicLink(links.resolve(program), programs().resolve(program));
        }
        assertThat(InstalledBinaries.in(links))
                .map(InstalledBinaries::directory)
                .contains(programs());
    }

    @Test
    void saysWhatItFoundInstead() throws IOException {
        Path empty = Files.createDirectory(sandbox.base().resolve("empty"));
        LocalPostgres local =
                new LocalPostgres(List.of(programs(), empty), Optional.of(MajorVersion.of("14")), sandbox.settings());
        String version = InstalledBinaries.in(programs()).orElseThrow().version();
        assertThatThrownBy(local::start)
                .hasMessage(
                        "No PostgreSQL 14 is installed on this machine:" + EOL
                                + "  " + programs() + ": " + version + EOL
                                + "  " + empty + ": no postgres and initdb" + EOL
                                + "Install it, or name the directory of postgres and initdb in the environment variable PG_BIN.");
    }

    @Test
    void isLookedForInTheOneDirectoryThatIsNamed() {
        assertThat(LocalPlaces.in(Map.of("PG_BIN", "/opt/pg/bin", "PATH", "/usr/bin"), List.of("/usr/*/bin")))
                .containsExactly(Path.of("/opt/pg/bin"));
    }

    @Test
    void isLookedForOnThePathAndThenWherePackagesPutItTheNewestFirst() throws IOException {
        Path packages = sandbox.base().resolve("packages");
        for (String version : List.of("9.6", "14", "18")) {
            Files.createDirectories(packages.resolve(version).resolve("bin"));
        }
        assertThat(LocalPlaces.in(Map.of("PATH", programs() + ":" + sandbox.base()), List.of(packages + "/*/bin")))
                .containsExactly(
                        programs(),
                        packages.resolve("18").resolve("bin"),
                        packages.resolve("14").resolve("bin"),
                        packages.resolve("9.6").resolve("bin"));
    }

    private LocalPostgres local(Path programs, Optional<MajorVersion> major) {
        return new LocalPostgres(List.of(programs), major, sandbox.settings());
    }

    private Path programs() throws IOException {
        EmbeddedSettings settings = sandbox.settings();
        CurrentUser current = CurrentUser.detect();
        ServerAccount account = ServerAccount.choose(current, settings.accounts());
        Binaries binaries = settings.binaries().find(settings.platform().get());
        Installation installation = new InstallationCache(settings.caches(), current, account)
                .get(new InstallationBuilder(binaries, account, new RandomText()));
        return installation.programs().toRealPath();
    }
}

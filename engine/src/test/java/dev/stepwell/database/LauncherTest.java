package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class LauncherTest {
    private static final String EOL = System.lineSeparator();

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Test
    void givesTheLastWordsOfAServerThatEnds() throws IOException {
        Installation damaged = new Installation(
                sandbox.base().resolve("damaged"),
                sandbox.base().resolve("damaged").resolve("bin"));
        Files.createDirectories(damaged.template());
        Files.createSymbolicLink(
                damaged.directory().resolve("bin"), installation().directory().resolve("bin"));
        assertThatThrownBy(() -> launch(damaged, Duration.ofSeconds(10)))
                .message()
                .matches("PostgreSQL ended before it was ready\\. Its last words:" + EOL
                        + "  postgres: could not access the server configuration file \\S+/postgresql\\.conf\": No such file or directory"
                        + EOL + "\\QSee what it says; if its files are damaged, delete " + damaged.directory()
                        + ": it is made again.\\E");
    }

    @Test
    void waitsNoLongerThanToldUntilAServerIsReady() {
        Installation installation = installation();
        assertThatThrownBy(() -> launch(installation, Duration.ZERO))
                .message()
                .startsWith("PostgreSQL was not ready within 0 s. Its last words:" + EOL)
                .endsWith(EOL + "The machine may be overloaded; start fewer servers at once.");
    }

    private void launch(Installation installation, Duration patience) {
        ServerAccount account = ServerAccount.choose(CurrentUser.detect(), ServerAccount.standard());
        DataRoot root = new DataRoot(sandbox.data(), 1, "the sandbox");
        new Launcher(installation, account, root, patience)
                .launch(new FreePorts())
                .stop();
    }

    private Installation installation() {
        EmbeddedSettings settings = sandbox.settings();
        CurrentUser current = CurrentUser.detect();
        ServerAccount account = ServerAccount.choose(current, settings.accounts());
        BinaryArchive archive = settings.binaries().find(settings.platform().get());
        return new InstallationCache(settings.caches(), current, account)
                .get(new InstallationBuilder(archive, account, new RandomText()));
    }
}

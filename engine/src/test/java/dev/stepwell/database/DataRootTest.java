package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DataRootTest {
    private static final String EOL = System.lineSeparator();

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Test
    void takesTheNextPlaceWhenOneHasTooLittleRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.in(sandbox.base())) {
            DataRoot small = new DataRoot(disk.directory(), tooMuch(disk), "too small");
            DataRoot large = new DataRoot(sandbox.data(), 1, "large enough");
            try (PostgresServer server = new EmbeddedPostgres(sandbox.with(List.of(small, large))).start()) {
                assertThat(server.description()).contains(", data in large enough,");
            }
        }
    }

    @Test
    void namesEveryPlaceThatHasNoRoom() throws Exception {
        Path absent = sandbox.base().resolve("absent");
        try (SmallDisk disk = SmallDisk.in(sandbox.base())) {
            DataRoot small = new DataRoot(disk.directory(), tooMuch(disk), "too small");
            EmbeddedPostgres embedded =
                    new EmbeddedPostgres(sandbox.with(List.of(new DataRoot(absent, 1, "absent"), small)));
            String free = disk.isMounted() ? "8" : "\\d+";
            assertThatThrownBy(embedded::start)
                    .message()
                    .matches("No directory has room for the data of PostgreSQL:" + EOL + "  " + absent
                            + ": no such directory" + EOL + "  " + disk.directory() + ": " + free + " MB free of "
                            + (tooMuch(disk) >> 20) + " MB needed" + EOL
                            + "\\QFree space in one of them, give the container more shared memory (--shm-size=1g),"
                            + " or set -Djava.io.tmpdir to a larger file system.\\E");
        }
    }

    /** Where no small disk can be mounted, a template that is not there stops the copy in its place. */
    @Test
    void saysSoWhenTheDiskFillsUpUnderTheCopy() throws Exception {
        try (SmallDisk disk = SmallDisk.in(sandbox.base())) {
            DataRoot small = new DataRoot(disk.directory(), tooMuch(disk), "too small");
            Installation installation = new Installation(
                    sandbox.base().resolve("installation"), sandbox.base().resolve("bin"));
            if (disk.isMounted()) {
                Files.createDirectories(installation.template());
                Files.write(installation.template().resolve("large"), new byte[9 << 20]);
            }
            Launcher launcher = new Launcher(installation, ServerAccount.SAME, small, Duration.ofSeconds(5));
            DatabaseException failure =
                    catchThrowableOfType(DatabaseException.class, () -> launcher.launch(new FreePorts()));
            assertThat(failure.code()).isEqualTo(DatabaseException.Code.NO_SPACE);
            assertThat(failure.problem().lines())
                    .startsWith(
                            disk.directory() + " filled up while the data directory of PostgreSQL was copied to it:");
            assertThat(disk.directory()).isEmptyDirectory();
        }
    }

    @Test
    void saysSoWhenTheCopyFailsForAnotherReason() {
        Installation damaged = new Installation(
                sandbox.base().resolve("damaged"), sandbox.base().resolve("bin"));
        DataRoot root = new DataRoot(sandbox.data(), 1, "the sandbox");
        Launcher launcher = new Launcher(damaged, ServerAccount.SAME, root, Duration.ofSeconds(5));
        assertThatThrownBy(() -> launcher.launch(new FreePorts()))
                .message()
                .matches("\\QCannot copy the prepared data directory " + damaged.template() + " to " + sandbox.data()
                        + ":\\E" + EOL + "  cp: .*" + EOL
                        + "\\QDelete the directory above it if it is damaged: it is made again.\\E");
    }

    private static long tooMuch(SmallDisk disk) {
        return disk.isMounted() ? 16 << 20 : Long.MAX_VALUE;
    }
}

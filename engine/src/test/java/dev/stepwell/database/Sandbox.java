package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A directory of its own for each test, and the one place that says that every test leaves no process and no directory. */
final class Sandbox implements BeforeEachCallback, AfterEachCallback {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Path SHARED_CACHE = Path.of("target", "postgres-cache").toAbsolutePath();

    private @Nullable Path base;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        base = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "stepwell-test-")
                : Files.createTempDirectory("stepwell-test-");
        // A server that runs as another user must be able to come in.
        Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(Files.createDirectory(data()), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try {
            assertThat(processes()).as("processes left behind").isEmpty();
            assertThat(homes()).as("directories left behind").isEmpty();
        } finally {
            Trees.delete(base());
        }
    }

    Path base() {
        return Objects.requireNonNull(base);
    }

    Path data() {
        return base().resolve("data");
    }

    Path emptyCache() {
        return base().resolve("cache");
    }

    /** Everything in the data root, hidden or not. */
    List<Path> homes() throws IOException {
        return Trees.children(data(), "*");
    }

    /** Every process that was told of this sandbox. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(base().toString()))
                .toList();
    }

    EmbeddedSettings settings() {
        return settings(SHARED_CACHE, data());
    }

    static EmbeddedSettings settings(Path cache, Path data) {
        EmbeddedSettings standard = EmbeddedSettings.standard();
        return new EmbeddedSettings(
                standard.binaries(),
                standard.platform(),
                List.of(cache),
                List.of(new DataRoot(data, 64L << 20, "the sandbox")),
                standard.accounts(),
                standard.ports(),
                Duration.ofSeconds(60));
    }

    EmbeddedSettings with(ClassLoader loader, Platform platform) {
        EmbeddedSettings s = settings(emptyCache(), data());
        return new EmbeddedSettings(
                new BinarySource(loader, Optional.empty(), Optional.empty()),
                () -> platform,
                s.caches(),
                s.dataRoots(),
                s.accounts(),
                s.ports(),
                s.patience());
    }

    EmbeddedSettings with(List<DataRoot> dataRoots) {
        EmbeddedSettings s = settings();
        return new EmbeddedSettings(
                s.binaries(), s.platform(), s.caches(), dataRoots, s.accounts(), s.ports(), s.patience());
    }

    EmbeddedSettings with(IntSupplier ports) {
        EmbeddedSettings s = settings();
        return new EmbeddedSettings(
                s.binaries(), s.platform(), s.caches(), s.dataRoots(), s.accounts(), ports, s.patience());
    }

    EmbeddedSettings withAccounts(List<ServerAccount> accounts) {
        EmbeddedSettings s = settings(emptyCache(), data());
        return new EmbeddedSettings(
                s.binaries(), s.platform(), s.caches(), s.dataRoots(), accounts, s.ports(), s.patience());
    }

    PostgresServer server() {
        return new EmbeddedPostgres(settings()).start();
    }
}

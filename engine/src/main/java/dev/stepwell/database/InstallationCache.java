package dev.stepwell.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Finds an installation in the user's cache, or builds it there once, however many JVMs ask at the same time. */
final class InstallationCache {
    /** Binaries, data directory, and as much again. */
    private static final long ROOM = 220L << 20;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final List<Path> candidates;
    private final CurrentUser current;
    private final ServerAccount account;

    InstallationCache(List<Path> candidates, CurrentUser current, ServerAccount account) {
        this.candidates = candidates;
        this.current = current;
        this.account = account;
    }

    Installation get(InstallationBuilder builder) {
        List<String> reasons = new ArrayList<>();
        for (Path candidate : candidates) {
            try {
                Optional<Installation> found = find(candidate, builder);
                return found.isPresent() ? found.get() : buildIn(writable(candidate), builder);
            } catch (UnusableException e) {
                reasons.add(candidate + ": " + e.getMessage());
            } catch (IOException e) {
                throw EmbeddedProblems.cacheFailed(candidate, e);
            }
        }
        throw EmbeddedProblems.cacheUnusable(reasons);
    }

    /** Also in a cache that nobody may write to any more, such as one that came with an image. */
    private Optional<Installation> find(Path cache, InstallationBuilder builder) throws IOException {
        Path directory = cache.resolve(builder.key());
        boolean usable = Files.isDirectory(directory) && current.aloneWritesTo(cache) && account.reaches(cache);
        return usable ? Optional.of(builder.installation(directory)) : Optional.empty();
    }

    private Path writable(Path cache) throws IOException, UnusableException {
        try {
            String permissions = account.isOther() ? "rwxr-xr-x" : "rwx------";
            Files.createDirectories(
                    cache, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        } catch (IOException e) {
            throw new UnusableException("cannot be created (" + e + ")");
        }
        if (!Files.isWritable(cache)) {
            throw new UnusableException("is read-only");
        }
        if (!current.aloneWritesTo(cache)) {
            throw new UnusableException("others may write to it, or own it");
        }
        if (!account.reaches(cache)) {
            throw new UnusableException("user " + account.user() + " may not enter it");
        }
        long free = Files.getFileStore(cache).getUsableSpace();
        if (free < ROOM) {
            throw new UnusableException((free >> 20) + " MB free of " + (ROOM >> 20) + " MB needed");
        }
        return cache;
    }

    private Installation buildIn(Path cache, InstallationBuilder builder) throws IOException {
        Path lockFile = cache.resolve(builder.key() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = await(channel, lockFile)) {
            Path target = cache.resolve(builder.key());
            if (lock.isValid() && !Files.isDirectory(target)) {
                publish(cache, target, builder);
            }
            return builder.installation(target);
        }
    }

    /** Built aside and renamed as a whole: what bears the name is complete. */
    private void publish(Path cache, Path target, InstallationBuilder builder) throws IOException {
        String prefix = builder.key() + ".part-";
        for (Path abandoned : Trees.children(cache, prefix + "*")) {
            Trees.delete(abandoned);
        }
        Path part = Files.createTempDirectory(cache, prefix);
        try {
            if (account.isOther()) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            builder.build(builder.installation(part));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Trees.delete(part);
        }
    }

    /** Threads of one JVM get an exception where those of another wait, so that both are made to ask again. */
    private static FileLock await(FileChannel channel, Path file) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw EmbeddedProblems.interrupted("wait for " + file, null);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException("another process has held " + file + " for " + PATIENCE.toSeconds() + " s");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Why another place is tried. */
    private static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String reason) {
            super(reason);
        }
    }
}

package dev.stepwell.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what servers left behind whose JVM and watchdog were both killed. */
final class StaleHomes {
    private static final Logger LOG = LoggerFactory.getLogger(StaleHomes.class);

    private final String own = ServerHome.prefixOfThisProcess();

    void sweep(Path root) {
        try {
            for (Path home : Trees.children(root, ServerHome.PREFIX + "*")) {
                // Closing a file gives up every lock that this process holds on it, so that its own homes must not even
                // be
                // looked at.
                if (!home.getFileName().toString().startsWith(own)) {
                    consider(home, StaleHomes::isAbandoned);
                }
            }
            for (Path unnamed : Trees.children(root, ".*")) {
                consider(unnamed, ServerHome::isUnfinished);
            }
        } catch (IOException e) {
            LOG.warn("Cannot look for abandoned servers in {}", root, e);
        }
    }

    private interface Judgement {
        boolean isStale(Path home) throws IOException;
    }

    private static void consider(Path home, Judgement judgement) {
        try {
            if (judgement.isStale(home)) {
                Postmaster.end(home.resolve("data"));
                Trees.delete(home);
                LOG.info("Deleted {}, left behind by a JVM that was killed", home);
            }
        } catch (AccessDeniedException e) {
            LOG.debug("{} belongs to another user", home, e);
        } catch (IOException e) {
            LOG.warn("Cannot delete {}, left behind by a JVM that was killed", home, e);
        }
    }

    private static boolean isAbandoned(Path home) throws IOException {
        try (FileChannel owner = FileChannel.open(home.resolve(ServerHome.OWNER), StandardOpenOption.WRITE);
                FileLock lock = owner.tryLock()) {
            return lock != null;
        } catch (NoSuchFileException e) {
            // It goes last in every clean-up: one was cut short here, or is about to end.
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}

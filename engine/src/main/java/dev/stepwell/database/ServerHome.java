package dev.stepwell.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The directory of one running server. A locked file in it says that its JVM lives: the lock ends with the process, is seen from other
 * containers that share the file system, and cannot be mistaken as a process number can.
 */
final class ServerHome implements AutoCloseable {
    static final String PREFIX = "stepwell-server-";
    static final String OWNER = "owner";
    private static final String HIDDEN = ".";

    private final Path directory;
    private final FileChannel owner;

    private ServerHome(Path directory, FileChannel owner) {
        this.directory = directory;
        this.owner = owner;
    }

    /** Locked first and named afterwards, so that no sweep ever sees it without its lock, unless its JVM has ended. */
    static ServerHome create(Path root, ServerAccount account) throws IOException {
        String hidden = HIDDEN + ProcessSpace.present() + HIDDEN;
        Path fresh = Files.createTempDirectory(root, hidden + prefixOfThisProcess());
        FileChannel owner = null;
        try {
            owner = FileChannel.open(fresh.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            owner.lock();
            account.own(fresh);
            String name = fresh.getFileName().toString().substring(hidden.length());
            return new ServerHome(Files.move(fresh, root.resolve(name), StandardCopyOption.ATOMIC_MOVE), owner);
        } catch (IOException e) {
            if (owner != null) {
                owner.close();
            }
            Trees.delete(fresh);
            throw e;
        }
    }

    Path directory() {
        return directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    /** The watchdog has normally deleted it all; what it could not is deleted here. */
    @Override
    public void close() throws IOException {
        try {
            Trees.delete(directory);
        } finally {
            owner.close();
        }
    }

    /**
     * Whether a directory was to become the home of a server when its JVM ended. Only a process of the same space can tell:
     * in another, a number means another process.
     */
    static boolean isUnfinished(Path directory) {
        String own = HIDDEN + ProcessSpace.present() + HIDDEN + PREFIX;
        String name = directory.getFileName().toString();
        String[] parts = name.startsWith(own) ? name.substring(own.length()).split("-", 3) : new String[0];
        return parts.length == 3
                && parts[0].matches("\\d{1,18}")
                && !ProcessSpace.isAlive(Long.parseLong(parts[0]), parts[1]);
    }

    /** Number and start time: a number alone comes again, in containers at every start. */
    static String prefixOfThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return PREFIX + self.pid() + "-" + ProcessSpace.started(self) + "-";
    }
}

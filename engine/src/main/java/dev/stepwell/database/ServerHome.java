package dev.stepwell.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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

    private final Path directory;
    private final FileChannel owner;

    private ServerHome(Path directory, FileChannel owner) {
        this.directory = directory;
        this.owner = owner;
    }

    /** Locked first and named afterwards, so that no sweep ever sees it without its lock. */
    static ServerHome create(Path root, ServerAccount account) throws IOException {
        long pid = ProcessHandle.current().pid();
        Path fresh = Files.createTempDirectory(root, ".stepwell-" + pid + "-");
        FileChannel owner = null;
        try {
            owner = FileChannel.open(fresh.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            owner.lock();
            owner.write(ByteBuffer.wrap(describeOwner().getBytes(StandardCharsets.UTF_8)));
            account.own(fresh);
            String name = PREFIX + fresh.getFileName().toString().substring(".stepwell-".length());
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

    private static String describeOwner() {
        ProcessHandle self = ProcessHandle.current();
        String started = self.info().startInstant().map(Object::toString).orElse("unknown");
        return "process " + self.pid() + ", started " + started + System.lineSeparator();
    }
}

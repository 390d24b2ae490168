package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of 8 MB where this user may mount one; elsewhere an ordinary directory. */
final class SmallDisk implements AutoCloseable {
    private final Path directory;
    private final boolean mounted;

    private SmallDisk(Path directory, boolean mounted) {
        this.directory = directory;
        this.mounted = mounted;
    }

    static SmallDisk in(Path base) throws IOException {
        Path directory = Files.createDirectory(base.resolve("disk"));
        return new SmallDisk(
                directory, run("mount", "-t", "tmpfs", "-o", "size=8m", "stepwell-test", directory.toString()));
    }

    Path directory() {
        return directory;
    }

    boolean isMounted() {
        return mounted;
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            run("umount", directory.toString());
        }
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit().join().exitValue() == 0;
    }
}

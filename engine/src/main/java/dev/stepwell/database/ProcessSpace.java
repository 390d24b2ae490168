package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where the numbers of processes mean what they mean to this one: a container has its own. */
final class ProcessSpace {

    /** A link to {@code pid:[4026531836]} (Linux manual, "pid_namespaces"). */
    private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");

    private ProcessSpace() {}

    /** A word for the space of this process, without dots and dashes. */
    static String present() {
        try {
            return Files.readSymbolicLink(NAMESPACE).toString().replaceAll("\\D", "");
        } catch (IOException | UnsupportedOperationException e) {
            return "0";
        }
    }

    /** When a process was started, as a word. */
    static String started(ProcessHandle process) {
        return Long.toString(
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L), Character.MAX_RADIX);
    }

    /** Whether a process of this space that was started then is still there. */
    static boolean isAlive(long number, String started) {
        Optional<ProcessHandle> process = ProcessHandle.of(number);
        return process.isPresent()
                && process.get().isAlive()
                && started(process.get()).equals(started);
    }
}

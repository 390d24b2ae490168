package dev.stepwell.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads what a server writes, keeps the end of it, and notices that nobody writes any more. */
final class ServerLog {
    private static final int KEPT = 20;

    private final Deque<String> last = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** A thread of its own, because a full pipe would stop the server. */
    static ServerLog follow(InputStream output) {
        ServerLog log = new ServerLog();
        Thread reader = new Thread(() -> log.read(output), "stepwell-postgres-log");
        reader.setDaemon(true);
        reader.start();
        return log;
    }

    /** True once every process that could write has ended. */
    boolean awaitEnd(Duration bound) throws InterruptedException {
        return ended.await(bound.toNanos(), TimeUnit.NANOSECONDS);
    }

    String tail() {
        synchronized (last) {
            return String.join(System.lineSeparator(), last);
        }
    }

    private void read(InputStream output) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::keep);
        } catch (IOException | UncheckedIOException e) {
            keep("(the log cannot be read any further: " + e + ")");
        } finally {
            ended.countDown();
        }
    }

    private void keep(String line) {
        synchronized (last) {
            if (last.size() == KEPT) {
                last.removeFirst();
            }
            last.addLast(line);
        }
    }
}

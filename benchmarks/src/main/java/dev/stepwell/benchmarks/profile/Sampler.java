package dev.stepwell.benchmarks.profile;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Looks at the stack of one thread from another, until closed. */
final class Sampler implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Thread watched;
    private final Seen seen;
    private final Thread watcher = new Thread(this::watch, "stack-sampler");
    private volatile boolean ended;

    /** Is told what the thread was doing, and since when it was looked at last. */
    interface Seen {
        void stack(StackTraceElement[] frames, Duration time);
    }

    Sampler(Thread watched, Seen seen) {
        this.watched = watched;
        this.seen = seen;
        watcher.setDaemon(true);
    }

    void start() {
        watcher.start();
    }

    private void watch() {
        long last = System.nanoTime();
        while (!ended) {
            LockSupport.parkNanos(PAUSE.toNanos());
            StackTraceElement[] frames = watched.getStackTrace();
            long now = System.nanoTime();
            seen.stack(frames, Duration.ofNanos(now - last));
            last = now;
        }
    }

    /** Ends the watch; nothing is told after it has returned. */
    @Override
    public void close() {
        ended = true;
        boolean interrupted = false;
        while (watcher.isAlive()) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

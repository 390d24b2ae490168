package dev.stepwell.benchmarks.profile;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Looks at the stack of one thread, or of those that walk for it, from another, until closed. */
final class Sampler implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(1);

    /** The name of the engine's threads. */
    private static final String WALKERS = "stepwell-walk";

    /** Room for threads that start while they are counted. */
    private static final int SPARE = 16;

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
            List<StackTraceElement[]> stacks = stacks();
            long now = System.nanoTime();
            for (StackTraceElement[] frames : stacks) {
                seen.stack(frames, Duration.ofNanos(now - last));
            }
            last = now;
        }
    }

    /** What the threads of a walk do that takes several ways at the same time, or else what the watched one does. */
    private List<StackTraceElement[]> stacks() {
        Thread[] threads = new Thread[Thread.activeCount() + SPARE];
        int count = watched.getThreadGroup().enumerate(threads);
        List<StackTraceElement[]> stacks = Arrays.stream(threads, 0, count)
                .filter(thread -> thread.getName().equals(WALKERS))
                .map(Thread::getStackTrace)
                .toList();
        return stacks.isEmpty() ? List.<StackTraceElement[]>of(watched.getStackTrace()) : stacks;
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

package dev.stepwell.walk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the parts of a walk at the same time, each in a thread of its own. */
final class AtOnce {

    private AtOnce() {}

    /**
     * Waits until all parts have ended.
     *
     * @param giveUp tells the other parts to end when one has failed
     * @return the results in the order of the parts
     * @throws Interference when that is why a part ended, and none ended for another reason
     */
    static <T> List<T> run(List<Callable<T>> parts, Runnable giveUp) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(parts.size(), AtOnce::thread);
        try {
            List<Future<T>> futures = new ArrayList<>();
            parts.forEach(part -> futures.add(threads.submit(() -> orGiveUp(part, giveUp))));
            return results(futures);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stepwell-walk");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T orGiveUp(Callable<T> part, Runnable giveUp) throws Exception {
        boolean done = false;
        try {
            T result = part.call();
            done = true;
            return result;
        } finally {
            if (!done) {
                giveUp.run();
            }
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) throws SQLException {
        List<T> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw WalkException.interrupted(e);
            }
        }
        throwWorst(failures);
        return results;
    }

    private static void throwWorst(List<Throwable> failures) throws SQLException {
        if (failures.isEmpty()) {
            return;
        }
        Throwable worst = failures.stream()
                .filter(failure -> !(failure instanceof Interference))
                .findFirst()
                .orElse(failures.get(0));
        if (worst instanceof SQLException failure) {
            throw failure;
        }
        if (worst instanceof RuntimeException failure) {
            throw failure;
        }
        if (worst instanceof Error failure) {
            throw failure;
        }
        throw new IllegalStateException(worst);
    }
}

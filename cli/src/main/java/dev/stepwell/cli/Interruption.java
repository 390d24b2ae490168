package dev.stepwell.cli;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ctrl-C, or a SIGTERM, in the middle of a run: cancels what runs, and lets the process end only when it has been rolled
 * back, the lock is released, and the message is printed.
 */
final class Interruption {

    /** A request to cancel is lost when no statement is running at that moment. */
    private static final int TRIES = 50;

    private static final long PAUSE_MILLIS = 200;

    private final CountDownLatch ended = new CountDownLatch(1);

    /** A way to stop what runs. */
    interface Brake {
        void stop() throws SQLException;
    }

    /** Runs something that can be stopped. */
    <T> T watch(Brake brake, Supplier<T> work) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(brake), "stepwell-stop"));
        return work.get();
    }

    /** The command has ended and has said all that it has to say. */
    void end() {
        ended.countDown();
    }

    private void stop(Brake brake) {
        try {
            for (int i = 0; i < TRIES && ended.getCount() > 0; i++) {
                brake.stop();
                if (ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException("Cannot stop the run; the server rolls back what it had begun.", e);
        }
    }
}

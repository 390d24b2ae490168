package dev.stepwell.database;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Closes a server when the JVM ends before anybody else has: upon a signal, or an exit in the middle. */
final class EndedWithJvm {
    private EndedWithJvm() {}

    /**
     * @param open makes the server; it must run what it is given when it is closed
     */
    static PostgresServer of(Function<Runnable, PostgresServer> open) {
        AtomicReference<Thread> hook = new AtomicReference<>();
        PostgresServer server = open.apply(() -> forget(hook.get()));
        hook.set(new Thread(server::close, "stepwell-close-server"));
        Runtime.getRuntime().addShutdownHook(hook.get());
        return server;
    }

    private static void forget(@Nullable Thread hook) {
        if (hook != null && Thread.currentThread() != hook) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The JVM is ending already: the hook finds a closed server.
                return;
            }
        }
    }
}

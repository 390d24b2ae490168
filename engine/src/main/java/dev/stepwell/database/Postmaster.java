package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a server whose watchdog was killed before it could. */
final class Postmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Postmaster() {}

    static void end(Path data) throws IOException {
        Optional<ProcessHandle> running = find(data);
        if (running.isPresent()) {
            end(running.get());
        }
    }

    /** A process number may mean another process by now: only one that was told this directory is the server. */
    private static Optional<ProcessHandle> find(Path data) throws IOException {
        var pid = new PidFile(data).processId();
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(pid.getAsLong()).filter(process -> wasTold(process, data));
    }

    private static boolean wasTold(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .isPresent();
    }

    /** SIGTERM first, upon which the server gives its shared memory back. */
    private static void end(ProcessHandle server) throws IOException {
        CompletableFuture<ProcessHandle> exit = server.onExit();
        server.destroy();
        try {
            exit.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IOException("cannot wait for process " + server.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }
}

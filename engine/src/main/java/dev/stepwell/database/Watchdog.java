package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A shell that copies the data directory, runs PostgreSQL on it, and waits on a pipe from this JVM. When the pipe closes, because the
 * server is no longer wanted or because the JVM was killed, it ends PostgreSQL and deletes the directory.
 */
final class Watchdog {
    static final int COPY_FAILED = 3;

    /**
     * Signals of a terminal or of a build server reach the whole group and must not stop the clean-up. Before {@code postmaster.pid}
     * exists the server may not yet listen to SIGQUIT and owns nothing that SIGKILL would leave behind. The file {@code owner} goes
     * last, so that a clean-up cut short is seen as one.
     */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            home=$1 template=$2 postgres=$3 port=$4
            if ! problem=$(cp -R "$template" "$home/data" 2>&1); then
                rm -rf "$home/data" "$home"
                printf '%.2000s\\n' "$problem"
                exit 3
            fi
            "$postgres" -D "$home/data" -p "$port" </dev/null 2>&1 &
            server=$!
            exec >/dev/null 2>&1
            cat
            if [ -s "$home/data/postmaster.pid" ]; then kill -QUIT $server; else kill -KILL $server; fi
            wait $server
            rm -rf "$home/data"
            rm -rf "$home"
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** How long a shell whose output has ended may need until it has ended itself. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Process shell;
    private final ServerLog log;

    private Watchdog(Process shell, ServerLog log) {
        this.shell = shell;
        this.log = log;
    }

    static Watchdog start(Installation installation, ServerAccount account, Path home, int port) throws IOException {
        List<String> command = account.command(List.of(
                "sh",
                "-c",
                SCRIPT,
                "stepwell-watchdog",
                home.toString(),
                installation.template().toString(),
                installation.program("postgres").toString(),
                Integer.toString(port)));
        Process shell = Commands.clean(command).start();
        return new Watchdog(shell, ServerLog.follow(shell.getInputStream()));
    }

    ServerLog log() {
        return log;
    }

    /** After the end of the log: whether there was nothing to start. */
    boolean copyFailed() throws InterruptedException {
        return shell.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && shell.exitValue() == COPY_FAILED;
    }

    /**
     * Returns when server and directory are gone, or the bound has passed. An interruption is remembered but does not shorten the
     * clean-up.
     */
    void stop() throws IOException {
        shell.getOutputStream().close();
        if (!awaitExit()) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
            awaitExit();
        }
    }

    private boolean awaitExit() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return shell.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

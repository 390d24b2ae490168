package dev.stepwell.database;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Runs PostgreSQL on a fresh copy of the prepared data directory and waits until it is ready. */
final class Launcher {
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Installation installation;
    private final ServerAccount account;
    private final DataRoot root;
    private final Duration patience;

    Launcher(Installation installation, ServerAccount account, DataRoot root, Duration patience) {
        this.installation = installation;
        this.account = account;
        this.root = root;
        this.patience = patience;
    }

    /** A port may be taken between the moment that it was found free and the moment that PostgreSQL listens. */
    ServerProcess launch(IntSupplier ports) {
        DatabaseException failure = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = ports.getAsInt();
            try {
                return launch(port);
            } catch (DatabaseException e) {
                if (e.code() != DatabaseException.Code.NOT_STARTED || !FreePorts.isTaken(port)) {
                    throw e;
                }
                failure = e;
            }
        }
        throw EmbeddedProblems.portsTaken(ATTEMPTS, failure);
    }

    private ServerProcess launch(int port) {
        ServerProcess process = null;
        try {
            ServerHome home = ServerHome.create(root.directory(), account);
            Watchdog watchdog = watch(home, port);
            process = new ServerProcess(home, watchdog, port);
            awaitReady(home, watchdog);
            return process;
        } catch (InterruptedException | ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
            throw stopped(process, EmbeddedProblems.interrupted("wait for PostgreSQL", e));
        } catch (IOException e) {
            throw stopped(process, EmbeddedProblems.notLaunched(root.directory(), e));
        } catch (DatabaseException e) {
            throw stopped(process, e);
        }
    }

    private Watchdog watch(ServerHome home, int port) throws IOException {
        try {
            return Watchdog.start(installation, account, home.directory(), port);
        } catch (IOException e) {
            home.close();
            throw e;
        }
    }

    private void awaitReady(ServerHome home, Watchdog watchdog) throws IOException, InterruptedException {
        PidFile pidFile = new PidFile(home.data());
        long deadline = System.nanoTime() + patience.toNanos();
        while (!pidFile.saysReady()) {
            if (watchdog.log().awaitEnd(PAUSE)) {
                throw ended(watchdog);
            }
            if (System.nanoTime() - deadline > 0) {
                throw EmbeddedProblems.notReady(patience, watchdog.log().tail());
            }
        }
    }

    /** A full disk stops the copy or the server; what is free tells it from other reasons. */
    private DatabaseException ended(Watchdog watchdog) throws IOException, InterruptedException {
        String lastWords = watchdog.log().tail();
        if (watchdog.copyFailed()) {
            return root.isFull()
                    ? EmbeddedProblems.filledUp(root.directory(), lastWords)
                    : EmbeddedProblems.notCopied(installation.template(), root.directory(), lastWords);
        }
        return EmbeddedProblems.notStarted(installation.directory(), lastWords);
    }

    private static DatabaseException stopped(@Nullable ServerProcess process, DatabaseException failure) {
        if (process != null) {
            try {
                process.stop();
            } catch (DatabaseException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }
}

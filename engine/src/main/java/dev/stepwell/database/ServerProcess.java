package dev.stepwell.database;

import java.io.IOException;

/** A server that runs, its watchdog and its directory. */
final class ServerProcess {
    private final ServerHome home;
    private final Watchdog watchdog;
    private final int port;

    ServerProcess(ServerHome home, Watchdog watchdog, int port) {
        this.home = home;
        this.watchdog = watchdog;
        this.port = port;
    }

    int port() {
        return port;
    }

    String lastWords() {
        return watchdog.log().tail();
    }

    /** Returns when process and directory are gone. */
    void stop() {
        try (home) {
            watchdog.stop();
            Postmaster.end(home.data());
        } catch (IOException e) {
            throw EmbeddedProblems.notStopped(home.directory(), e);
        }
    }
}

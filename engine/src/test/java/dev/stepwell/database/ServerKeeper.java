package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Path;

/** The program of a second JVM: starts a server, says so, and waits for a word on what to do with it. */
final class ServerKeeper {
    private ServerKeeper() {}

    public static void main(String[] args) throws IOException {
        PostgresServer server = new EmbeddedPostgres(Sandbox.settings(Path.of(args[0]), Path.of(args[1]))).start();
        try (ScratchDatabase database = server.create("keeper")) {
            System.out.println(database.name());
            if (System.in.read() == 'x') {
                System.exit(0);
            }
        }
        server.close();
    }
}

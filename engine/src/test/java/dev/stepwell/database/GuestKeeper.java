package dev.stepwell.database;

import java.io.IOException;

/** The program of a second JVM: makes a database on a server of somebody else, says so, and waits. */
final class GuestKeeper {
    private GuestKeeper() {}

    public static void main(String[] args) throws IOException {
        try (PostgresServer server = GivenServer.at(args[0]).start();
                ScratchDatabase database = server.create("keeper")) {
            System.out.println(database.name());
            if (System.in.read() == 'x') {
                System.exit(0);
            }
        }
    }
}

package dev.stepwell.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntSupplier;

/** Ports that the system says are free; somebody else may take one before PostgreSQL does. */
final class FreePorts implements IntSupplier {
    @Override
    public int getAsInt() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw EmbeddedProblems.noPort(e);
        }
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() != port;
        } catch (IOException e) {
            // That it cannot be listened on is the answer.
            return true;
        }
    }
}

package dev.stepwell.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between one client and the server and counts round trips: how often the client begins to speak after the server
 * has spoken. It knows nothing of the protocol.
 */
final class RoundTripCounter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final JdbcAddress target;
    private final ServerSocket door;
    private final AtomicInteger roundTrips = new AtomicInteger();
    private boolean serverSpoke = true;
    private volatile boolean ended;

    /** @param target the database whose server it stands before */
    RoundTripCounter(JdbcAddress target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        begin("round-trips-accept", this::accept);
    }

    /** The URL by which a client passes through here. */
    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(door.getInetAddress().getHostAddress(), door.getLocalPort(), target.database());
    }

    int roundTrips() {
        return roundTrips.get();
    }

    private void accept() throws IOException {
        try (Socket client = door.accept();
                Socket server = new Socket(target.host(), target.port())) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            begin("round-trips-answers", () -> pass(server, client, this::serverSpeaks));
            pass(client, server, this::clientSpeaks);
            ended = true;
        }
    }

    private static void pass(Socket from, Socket to, Runnable heard) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            heard.run();
            out.write(buffer, 0, length);
        }
    }

    private synchronized void clientSpeaks() {
        if (serverSpoke) {
            roundTrips.incrementAndGet();
        }
        serverSpoke = false;
    }

    private synchronized void serverSpeaks() {
        serverSpoke = true;
    }

    private void begin(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        if (!ended) {
                            throw new UncheckedIOException(e);
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        door.close();
    }
}

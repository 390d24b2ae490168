package dev.stepwell.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A Unix socket in front of a server of the network: the servers of the tests listen at no other. */
final class UnixProxy implements AutoCloseable {

    private final ServerSocketChannel listener;
    private final InetSocketAddress server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private UnixProxy(ServerSocketChannel listener, InetSocketAddress server) {
        this.listener = listener;
        this.server = server;
    }

    /** Where libpq looks for the socket of a server at port 5432. */
    static UnixProxy at(Path directory, int port) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(directory.resolve(".s.PGSQL.5432")));
        UnixProxy proxy = new UnixProxy(listener, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = listener.accept();
                SocketChannel behind = SocketChannel.open(server);
                threads.execute(() -> copy(client, behind));
                threads.execute(() -> copy(behind, client));
            }
        } catch (IOException e) {
            // The listener was closed.
            threads.shutdownNow();
        }
    }

    private static void copy(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        try (from;
                to) {
            while (from.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
        } catch (IOException e) {
            // Either side has hung up.
            return;
        }
    }

    /** Nobody listens any more when this returns: until its thread has let go of it, a closed socket may still be connected to. */
    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IOException("The proxy does not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

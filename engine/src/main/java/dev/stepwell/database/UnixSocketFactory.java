package dev.stepwell.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import javax.net.SocketFactory;

/**
 * Makes connections to one Unix socket, wherever the driver believes the server to be. Public because the driver makes it, by its
 * name (pgJDBC's manual, {@code socketFactory}); nobody else should.
 */
public final class UnixSocketFactory extends SocketFactory {

    private final Path path;

    /**
     * For one socket.
     *
     * @param path the socket's file
     */
    public UnixSocketFactory(String path) {
        this.path = Path.of(path);
    }

    @Override
    public Socket createSocket() throws IOException {
        return new UnixSocket(path);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected();
    }

    private Socket connected() throws IOException {
        UnixSocket socket = new UnixSocket(path);
        socket.connect(UnixDomainSocketAddress.of(path), 0);
        return socket;
    }
}

package dev.stepwell.junit;

import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The one server of this JVM. JUnit closes it after the last test, whatever went wrong before. */
final class SharedServer implements CloseableResource, AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    private final PostgresServer server;

    private SharedServer(PostgresServer server) {
        this.server = server;
    }

    static PostgresServer of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        SharedServer.class, key -> new SharedServer(new EmbeddedPostgres().start()), SharedServer.class)
                .server;
    }

    @Override
    public void close() {
        server.close();
    }
}

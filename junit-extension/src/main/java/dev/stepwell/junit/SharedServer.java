package dev.stepwell.junit;

import dev.stepwell.database.PostgresProvider;
import dev.stepwell.database.PostgresServer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The servers of this JVM, one for each choice. JUnit closes them after the last test, whatever went wrong before. */
final class SharedServer implements CloseableResource, AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    private final Map<String, PostgresServer> servers = new LinkedHashMap<>();

    private SharedServer() {}

    /**
     * The server of a choice, started by the first who asks.
     *
     * @param choice tells servers apart
     * @param provider starts it
     */
    static PostgresServer of(ExtensionContext context, String choice, PostgresProvider provider) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SharedServer.class, key -> new SharedServer(), SharedServer.class)
                .start(choice, provider, context);
    }

    private synchronized PostgresServer start(String choice, PostgresProvider provider, ExtensionContext context) {
        PostgresServer running = servers.get(choice);
        if (running == null) {
            running = provider.start();
            servers.put(choice, running);
            context.publishReportEntry("PostgreSQL", running.description());
        }
        return running;
    }

    @Override
    public synchronized void close() {
        List<PostgresServer> all = new ArrayList<>(servers.values());
        servers.clear();
        close(all.iterator());
    }

    /** Each is closed, whatever becomes of the others. */
    private static void close(Iterator<PostgresServer> servers) {
        if (servers.hasNext()) {
            try {
                servers.next().close();
            } finally {
                close(servers);
            }
        }
    }
}

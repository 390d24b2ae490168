package dev.stepwell.testing;

import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one PostgreSQL server for the whole run, and each its own scratch database. */
public final class RealPostgres implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RealPostgres.class);

    /** Made by JUnit. */
    public RealPostgres() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == PostgresServer.class || type == ScratchDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        PostgresServer server = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Server.class, key -> new Server(new EmbeddedPostgres().start()), Server.class)
                .value();
        if (parameter.getParameter().getType() == PostgresServer.class) {
            return server;
        }
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Database.class, key -> new Database(server.create("test")), Database.class)
                .value();
    }

    private record Server(PostgresServer value) implements CloseableResource {
        @Override
        public void close() {
            value.close();
        }
    }

    private record Database(ScratchDatabase value) implements CloseableResource {
        @Override
        public void close() {
            value.close();
        }
    }
}

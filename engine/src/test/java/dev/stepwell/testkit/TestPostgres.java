package dev.stepwell.testkit;

import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a {@link PostgresServer} as a parameter: one for the whole JVM, which JUnit closes at the end. */
public final class TestPostgres implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(TestPostgres.class);

    private record Shared(PostgresServer server) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PostgresServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(new EmbeddedPostgres().start()), Shared.class)
                .server();
    }
}

package dev.stepwell.testing;

import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/**
 * The supported versions of PostgreSQL, each started at most once for the whole run, by the first test that asks for it. Tests use
 * {@link EveryPostgres}, or extend themselves with this class and have it as a parameter to ask for a version.
 */
public final class PostgresVersions implements ParameterResolver, ArgumentsProvider {
    private static final List<String> ALL = List.of("14", "15", "16", "17", "18");
    private static final Namespace NAMESPACE = Namespace.create(PostgresVersions.class);

    private final Map<String, PostgresServer> servers;

    /** Made by JUnit. */
    public PostgresVersions() {
        this(new ConcurrentHashMap<>());
    }

    private PostgresVersions(Map<String, PostgresServer> servers) {
        this.servers = servers;
    }

    /**
     * The supported versions.
     *
     * @return {@code "14"} to {@code "18"}
     */
    public static List<String> majors() {
        return ALL;
    }

    /**
     * A started server, which must not be closed.
     *
     * @param major {@code "14"} to {@code "18"}
     * @return the same server for every test
     */
    public PostgresServer server(String major) {
        return servers.computeIfAbsent(
                major, version -> EmbeddedPostgres.version(version).start());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PostgresVersions.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context);
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        PostgresVersions shared = shared(context);
        return ALL.stream().map(major -> Arguments.of(Named.of("PostgreSQL " + major, shared.server(major))));
    }

    private static PostgresVersions shared(ExtensionContext context) {
        return new PostgresVersions(context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Servers.class, key -> new Servers(new ConcurrentHashMap<>()), Servers.class)
                .started());
    }

    private record Servers(Map<String, PostgresServer> started) implements CloseableResource {
        @Override
        public void close() {
            started.values().forEach(PostgresServer::close);
        }
    }
}

package dev.stepwell.cli;

import dev.stepwell.database.PostgresProvider;
import dev.stepwell.database.PostgresServer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts the server when somebody asks for it; a command that needs none never waits for one. */
final class LazyServer implements Supplier<PostgresServer>, AutoCloseable {

    private final PostgresProvider provider;
    private @Nullable PostgresServer started;

    LazyServer(PostgresProvider provider) {
        this.provider = provider;
    }

    @Override
    public PostgresServer get() {
        if (started == null) {
            started = provider.start();
        }
        return started;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}

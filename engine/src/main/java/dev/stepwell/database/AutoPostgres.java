package dev.stepwell.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first PostgreSQL that can be had: embedded binaries, a local installation, a container. What is not there is passed over; what is
 * there and fails is passed over too, but not silently.
 */
public final class AutoPostgres implements PostgresProvider {
    private static final Logger LOG = LoggerFactory.getLogger(AutoPostgres.class);

    private final List<Way> ways;

    /** Of any supported version. */
    public AutoPostgres() {
        this(List.of(
                new Way("embedded", new EmbeddedPostgres()),
                new Way("local", new LocalPostgres()),
                new Way("container", likely(new ContainerPostgres()))));
    }

    AutoPostgres(List<Way> ways) {
        this.ways = List.copyOf(ways);
    }

    /**
     * Of one major version.
     *
     * @param major {@code "14"} to {@code "18"}
     * @return a provider
     * @throws IllegalArgumentException when this is no major version from 14 to 18
     */
    public static AutoPostgres version(String major) {
        return new AutoPostgres(List.of(
                new Way("embedded", EmbeddedPostgres.version(major)),
                new Way("local", LocalPostgres.version(major)),
                new Way("container", likely(ContainerPostgres.version(major)))));
    }

    @Override
    public PostgresServer start() {
        List<DatabaseException> failures = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Way way : ways) {
            try {
                return way.provider().start();
            } catch (DatabaseException e) {
                if (e.code() == DatabaseException.Code.INTERRUPTED) {
                    throw e;
                }
                tell(way, e);
                failures.add(e);
                words.add(way.word() + ": " + e.problem() + System.lineSeparator() + e.remedy());
            }
        }
        throw ServerProblems.nowhere(words, failures);
    }

    private static void tell(Way way, DatabaseException failure) {
        if (failure.code().isAbsence()) {
            LOG.debug("{}: {}", way.word(), failure.problem());
        } else {
            LOG.warn("The PostgreSQL {} is passed over: {}", way.word(), failure.getMessage());
        }
    }

    /** Nobody has asked for a container, so that Testcontainers, which is slow and loud without an engine, is asked last. */
    private static PostgresProvider likely(PostgresProvider container) {
        return () -> {
            boolean likely = ContainerEngine.isLikely(System.getenv(), Path.of(System.getProperty("user.home")));
            if (ContainerEngine.isOnClassPath() && !likely) {
                throw ContainerProblems.noEngine("there is neither DOCKER_HOST nor a socket in the usual places", null);
            }
            return container.start();
        };
    }

    /**
     * One of several ways to come by a server.
     *
     * @param word what messages call it
     * @param provider the way
     */
    record Way(String word, PostgresProvider provider) {}
}

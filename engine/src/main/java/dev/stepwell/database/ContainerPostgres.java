package dev.stepwell.database;

import java.time.Duration;

/**
 * PostgreSQL in a container, by Testcontainers 1.21.4 or 2.x, which must be on the class path ({@code org.testcontainers:postgresql} or
 * {@code org.testcontainers:testcontainers-postgresql}), with any image that behaves as the official one does, such as those of PostGIS
 * and pgvector. Whether a container engine answers is asked within a bound first.
 */
public final class ContainerPostgres implements PostgresProvider {
    private static final String OFFICIAL = "postgres:";
    private static final String DEFAULT = OFFICIAL + "17";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String image;
    private final boolean reuse;

    private ContainerPostgres(String image, boolean reuse) {
        this.image = image;
        this.reuse = reuse;
    }

    /** With the official image of PostgreSQL 17. */
    public ContainerPostgres() {
        this(DEFAULT, false);
    }

    /**
     * With the official image of one major version.
     *
     * @param major {@code "14"} to {@code "18"}
     * @return a provider
     * @throws IllegalArgumentException when this is no major version from 14 to 18
     */
    public static ContainerPostgres version(String major) {
        return new ContainerPostgres(OFFICIAL + MajorVersion.of(major), false);
    }

    /**
     * With any image.
     *
     * @param name for example {@code postgis/postgis:17-3.5}
     * @return a provider
     */
    public static ContainerPostgres image(String name) {
        return new ContainerPostgres(name, false);
    }

    /**
     * The same with a container that outlives the JVM and serves the next one too, where the user's Testcontainers settings allow it
     * ({@code testcontainers.reuse.enable=true}; Testcontainers manual, "Reusable Containers"). It is treated as a given server is:
     * scratch databases are dropped one by one.
     *
     * @return changed settings
     */
    public ContainerPostgres reuse() {
        return new ContainerPostgres(image, true);
    }

    @Override
    public PostgresServer start() {
        if (!ContainerEngine.isOnClassPath()) {
            throw ContainerProblems.noTestcontainers();
        }
        new ContainerEngine(PATIENCE).require();
        return new ContainerServer(image, reuse).start();
    }
}

package dev.stepwell.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where what a URL leaves open comes from, as for libpq (PostgreSQL manual, "Environment Variables" and "The Password File" in the
 * chapter on libpq).
 *
 * @param environment variables by name; of these {@code PGHOST}, {@code PGPORT}, {@code PGDATABASE}, {@code PGUSER}, {@code PGPASSWORD},
 *     {@code PGPASSFILE} and those of {@link DriverParameters} count; an empty one is as good as none
 * @param home the directory that holds {@code .pgpass}
 * @param account the name of the operating system's user, who is also the default user of the database
 */
public record ConnectionDefaults(Map<String, String> environment, Path home, String account) {

    /**
     * Copies the variables.
     *
     * @param environment variables by name
     * @param home the directory that holds {@code .pgpass}
     * @param account the name of the operating system's user
     */
    public ConnectionDefaults {
        environment = Map.copyOf(environment);
    }

    /**
     * Those of this process.
     *
     * @return its environment, its user's home and name
     */
    public static ConnectionDefaults ofProcess() {
        return new ConnectionDefaults(
                System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("user.name"));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Variables may hold the password, which nobody must see by printing this. */
    @Override
    public String toString() {
        return "defaults of " + account;
    }
}

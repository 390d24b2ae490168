package dev.stepwell.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a URL says, decoded, before anything is filled in.
 *
 * @param dialect whose parameters it has
 * @param hosts at least one; each may leave host and port open
 */
record UrlParts(
        Dialect dialect,
        Optional<String> user,
        Optional<String> password,
        List<HostAndPort> hosts,
        Optional<String> database,
        Map<String, String> parameters) {

    /** Whose parameters a URL has. */
    enum Dialect {
        JDBC,
        LIBPQ,
        /** libpq's with another program's driver named, which may have more parameters of its own. */
        FOREIGN_DRIVER
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return dialect + " URL";
    }
}

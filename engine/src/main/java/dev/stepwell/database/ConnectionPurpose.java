package dev.stepwell.database;

import java.util.Map;

/**
 * What a connection is for, and therefore how the driver and the server treat its statements.
 *
 * <p>Both kinds commit after every statement until told otherwise, name themselves {@code stepwell} and use the time zone UTC, because
 * PostgreSQL prints the constants of defaults and checks in the time zone of the session.
 */
public enum ConnectionPurpose {
    /**
     * Running scripts as their text is: the simple query protocol, which sends the text whole and prepares nothing, so that
     * {@code BEGIN ATOMIC} bodies pass and no plan outlives the schema that it was made for.
     */
    SCRIPTS,
    /**
     * Reading the catalogue with few queries many times: prepared in the server from the first use, planned once, and kept when the
     * session itself changes the schema, since that never changes what a query of system catalogues returns.
     */
    READING;

    Map<String, String> driverProperties() {
        return switch (this) {
            case SCRIPTS ->
                Map.of("preferQueryMode", "simple", "prepareThreshold", "0", "preparedStatementCacheQueries", "0");
            case READING ->
                Map.of(
                        "prepareThreshold",
                        "1",
                        "flushCacheOnDdl",
                        "false",
                        "options",
                        "-c plan_cache_mode=force_generic_plan");
        };
    }
}

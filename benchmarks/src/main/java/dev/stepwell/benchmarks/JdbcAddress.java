package dev.stepwell.benchmarks;

import dev.stepwell.database.ScratchDatabase;
import java.net.URI;
import java.util.Map;

/**
 * Where a database is, taken apart.
 *
 * @param host address of the server
 * @param port its port
 * @param database name of the database
 * @param user who may connect
 * @param password in clear
 */
record JdbcAddress(String host, int port, String database, String user, String password) {

    private static final String JDBC = "jdbc:";

    static JdbcAddress of(ScratchDatabase database) {
        URI uri = URI.create(database.jdbcUrl().substring(JDBC.length()));
        return new JdbcAddress(uri.getHost(), uri.getPort(), database.name(), database.user(), database.password());
    }

    /** By the names that libpq reads (PostgreSQL manual, "Environment Variables"). */
    Map<String, String> environment() {
        return Map.of(
                "PGHOST", host,
                "PGPORT", String.valueOf(port),
                "PGDATABASE", database,
                "PGUSER", user,
                "PGPASSWORD", password);
    }

    @Override
    public String toString() {
        return JDBC + "postgresql://" + host + ":" + port + "/" + database;
    }
}

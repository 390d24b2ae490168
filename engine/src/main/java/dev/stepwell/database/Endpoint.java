package dev.stepwell.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A server's address and the role that makes databases on it. Never prints the password.
 *
 * @param address host and port, or several of them with commas between
 * @param parameters what belongs to the address, such as {@code sslmode}; part of every URL but those for people
 * @param maintenance the database to be in while others are made and dropped; never a scratch database
 * @param user the role
 * @param password its password; empty to let the driver look for one
 * @param driverProperties what the driver is told besides
 */
record Endpoint(
        String address,
        Map<String, String> parameters,
        String maintenance,
        String user,
        String password,
        Map<String, String> driverProperties) {
    static final String POSTGRES = "postgres";

    /** A user's tests run beside the walk, not instead of it; this leaves most of the server's 100 connections alone. */
    private static final int POOL_SIZE = 8;

    private static final long POOL_PATIENCE_MILLIS = 10_000;

    Endpoint as(String role, String secret) {
        return new Endpoint(address, parameters, maintenance, role, secret, driverProperties);
    }

    String jdbcUrl(String database) {
        return plainUrl(database) + (parameters.isEmpty() ? "" : "?" + query());
    }

    String maskedUrl(String database) {
        return plainUrl(database) + "?user=" + user + "&password=***";
    }

    private String plainUrl(String database) {
        return "jdbc:postgresql://" + address + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    private String query() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    Connection connect(String database, ConnectionPurpose purpose) throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl(database), properties(purpose));
        try (Statement statement = connection.createStatement()) {
            // The driver sends the JVM's zone when it connects, over which no setting of the server prevails.
            statement.execute("SET TIME ZONE 'UTC'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    HikariDataSource pool(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl(database));
        driverProperties.forEach(config::addDataSourceProperty);
        config.setUsername(user);
        if (!password.isEmpty()) {
            config.setPassword(password);
        }
        config.setPoolName(database);
        config.setMaximumPoolSize(POOL_SIZE);
        // Idle connections would stand in the way of copying the database.
        config.setMinimumIdle(0);
        config.setConnectionTimeout(POOL_PATIENCE_MILLIS);
        // Made without a connection, so that a failure comes from getConnection(), as an SQLException.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private Properties properties(ConnectionPurpose purpose) {
        Properties properties = new Properties();
        properties.putAll(driverProperties);
        properties.putAll(purpose.driverProperties());
        properties.put("user", user);
        if (!password.isEmpty()) {
            properties.put("password", password);
        }
        properties.put("ApplicationName", "stepwell");
        properties.put("tcpKeepAlive", "true");
        properties.put("connectTimeout", "10");
        // Every supported server understands the application name in the first message: saves two round trips.
        properties.put("assumeMinServerVersion", "14");
        return properties;
    }

    @Override
    public String toString() {
        return maskedUrl(maintenance);
    }
}

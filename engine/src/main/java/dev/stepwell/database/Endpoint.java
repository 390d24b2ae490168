package dev.stepwell.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** A server's address and the role that makes databases on it. Never prints the password. */
record Endpoint(String host, int port, String user, String password, Map<String, String> driverProperties) {
    /** A user's tests run beside the walk, not instead of it; this leaves most of the server's 100 connections alone. */
    private static final int POOL_SIZE = 8;

    private static final long POOL_PATIENCE_MILLIS = 10_000;

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    String maskedUrl(String database) {
        return jdbcUrl(database) + "?user=" + user + "&password=***";
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
        config.setPassword(password);
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
        properties.put("password", password);
        properties.put("ApplicationName", "stepwell");
        properties.put("tcpKeepAlive", "true");
        properties.put("connectTimeout", "10");
        // Every supported server understands the application name in the first message: saves two round trips.
        properties.put("assumeMinServerVersion", "14");
        return properties;
    }

    @Override
    public String toString() {
        return maskedUrl("");
    }
}

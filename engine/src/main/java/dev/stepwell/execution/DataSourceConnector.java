package dev.stepwell.execution;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The way to a database through a pool or another data source of the application.
 *
 * @param dataSource gives the connections, each handed back as it came
 */
public record DataSourceConnector(DataSource dataSource) implements DatabaseConnector {

    @Override
    public Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public String description() {
        return "the database of the data source";
    }
}

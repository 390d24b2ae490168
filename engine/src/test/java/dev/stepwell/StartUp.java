package dev.stepwell;

import dev.stepwell.execution.RunReport;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** An application that migrates its database when it starts; its arguments are location, JDBC URL, user, password. */
public final class StartUp {

    private StartUp() {}

    /** Prints how many revisions it ran. */
    public static void main(String[] arguments) {
        DataSource database = new Direct(arguments[1], arguments[2], arguments[3]);
        RunReport report = Migrator.at(arguments[0]).on(database).upgradeToHead();
        System.out.println("ran " + report.steps().size());
    }

    /** A new connection each time. */
    record Direct(String url, String user, String password) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public Connection getConnection(String name, String secret) throws SQLException {
            return DriverManager.getConnection(url, name, secret);
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}

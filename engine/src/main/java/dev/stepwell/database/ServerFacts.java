package dev.stepwell.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a server says of itself and of the role that has connected.
 *
 * @param version {@code server_version_num}
 * @param versionText for example {@code 17.11}
 * @param role who has connected
 * @param mayCreateDatabases whether that role is a superuser or has CREATEDB
 */
record ServerFacts(int version, String versionText, String role, boolean mayCreateDatabases) {
    private static final String QUERY = "SELECT current_setting('server_version_num')::int,"
            + " split_part(current_setting('server_version'), ' ', 1), rolname, rolsuper OR rolcreatedb"
            + " FROM pg_roles WHERE rolname = current_user";

    static ServerFacts read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new ServerFacts(row.getInt(1), row.getString(2), row.getString(3), row.getBoolean(4));
        }
    }
}

package dev.stepwell.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A server that belongs to somebody else, with a role that may create databases and nothing more. */
final class Host implements AutoCloseable {
    static final String PASSWORD = "p@ss w/rd";
    private static final String ROLE = "guest";

    private final PostgresServer server;
    private final ScratchDatabase inside;

    Host(PostgresServer server) throws SQLException {
        this.server = server;
        this.inside = server.create("host");
        run("CREATE ROLE " + ROLE + " LOGIN CREATEDB PASSWORD '" + PASSWORD + "'");
    }

    String address() {
        return inside.jdbcUrl().replaceAll(".*//|/.*", "");
    }

    String url() {
        return "postgresql://" + ROLE + ":p%40ss%20w%2Frd@" + address() + "/postgres";
    }

    /** That of the superuser. */
    String password() {
        return inside.password();
    }

    PostgresServer guest() {
        return GivenServer.at(url()).start();
    }

    PostgresServer superuser() {
        return GivenServer.at("jdbc:postgresql://" + address() + "/postgres")
                .user(inside.user())
                .password(inside.password())
                .start();
    }

    void run(String sql) throws SQLException {
        Sql.run(inside, sql);
    }

    String ask(String sql) throws SQLException {
        return Sql.ask(inside, ConnectionPurpose.READING, sql);
    }

    /** Every database but those that came with the server. */
    List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        String query =
                "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres' AND datname <> '"
                        + inside.name() + "' ORDER BY 1";
        try (Connection connection = DriverManager.getConnection(inside.jdbcUrl(), inside.user(), inside.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public void close() {
        inside.close();
        server.close();
    }
}

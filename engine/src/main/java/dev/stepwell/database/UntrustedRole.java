package dev.stepwell.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The role that scripts run as when nobody trusts them. It may log in and owns the scratch databases, and has no right over the server.
 */
final class UntrustedRole {
    static final String PREFIX = "stepwell_untrusted_";

    private static final int NAME_BYTES = 6;
    private static final int PASSWORD_BYTES = 24;

    /** Until PostgreSQL 15, who may make roles may become a member of any but a superuser. */
    private static final String POWERS = "SELECT string_agg(CASE WHEN rolsuper THEN 'is a superuser' WHEN rolcreaterole"
            + " THEN 'may make roles' ELSE 'has ' || rolname END, ', ' ORDER BY rolname) FROM pg_roles WHERE"
            + " pg_has_role(current_user, oid, 'MEMBER') AND (rolsuper OR rolcreaterole OR rolname IN"
            + " ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'))";

    private static final String IS_SUPERUSER = "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user";

    private final Administrator administrator;
    private final String name;

    private UntrustedRole(Administrator administrator, String name) {
        this.administrator = administrator;
        this.name = name;
    }

    /**
     * The endpoint that scripts use: the same, where its role has no right over the server either, else one with a new role.
     *
     * @throws DatabaseException when the role has such rights and cannot make another
     */
    static Optional<Made> instead(Administrator administrator, Endpoint endpoint, RandomText random, Mark mark) {
        try {
            String powers = administrator.ask(connection -> answer(connection, POWERS));
            if (powers.isEmpty()) {
                return Optional.empty();
            }
            if (!Boolean.parseBoolean(administrator.ask(connection -> answer(connection, IS_SUPERUSER)))) {
                throw ServerProblems.tooPowerful(endpoint.user(), powers);
            }
            return Optional.of(make(administrator, endpoint, random, mark));
        } catch (SQLException e) {
            throw ServerProblems.refused("make a role for scripts that nobody trusts", e);
        }
    }

    private static Made make(Administrator administrator, Endpoint endpoint, RandomText random, Mark mark)
            throws SQLException {
        String name = PREFIX + random.hex(NAME_BYTES);
        String password = random.hex(PASSWORD_BYTES);
        administrator.execute("BEGIN; CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'; COMMENT ON ROLE "
                + name + " IS '" + mark.comment() + "'; COMMIT");
        return new Made(new UntrustedRole(administrator, name), endpoint.as(name, password));
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)).orElse("") : "";
        }
    }

    String name() {
        return name;
    }

    /** When its databases are gone. */
    void drop() {
        try {
            administrator.execute("DROP ROLE " + name);
        } catch (SQLException e) {
            throw ServerProblems.refused("drop role " + name, e);
        }
    }

    /**
     * A new role.
     *
     * @param role what drops it
     * @param endpoint the server as this role sees it
     */
    record Made(UntrustedRole role, Endpoint endpoint) {}
}

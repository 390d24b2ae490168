package dev.stepwell.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Ends the sessions in a database and drops it, with no more rights than those of its owner. */
final class DatabaseDrop {
    /** insufficient_privilege: somebody else's session, or autovacuum, which only its own kind may end. */
    private static final String NO_RIGHT = "42501";

    private static final String END_OWN = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            + " WHERE datname = ? AND pg_has_role(usesysid, 'MEMBER')"
            + " AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) >="
            + " (SELECT rolsuper FROM pg_roles WHERE oid = usesysid)";

    private final Administrator administrator;

    DatabaseDrop(Administrator administrator) {
        this.administrator = administrator;
    }

    /** Plain DROP DATABASE ends autovacuum by itself and waits five seconds for it (PostgreSQL, procarray.c). */
    void drop(String name) throws SQLException {
        String drop = "DROP DATABASE " + DatabaseName.quoted(name);
        try {
            administrator.execute(drop + " WITH (FORCE)");
        } catch (SQLException e) {
            if (!NO_RIGHT.equals(e.getSQLState())) {
                throw e;
            }
            disconnect(name);
            administrator.execute(drop);
        }
    }

    /** Ends every session that the role of the administrator may end. */
    void disconnect(String name) throws SQLException {
        administrator.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(END_OWN)) {
                statement.setString(1, name);
                return statement.execute();
            }
        });
    }
}

package dev.stepwell.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops the scratch databases of JVMs that were killed, on a server that outlives them: those that bear a mark whose lock nobody holds,
 * belong to our role or to one that bears the same mark, and have no session in them; then such roles.
 */
final class AbandonedDatabases {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedDatabases.class);

    /** A mark whose lock nobody holds. */
    private static final String ABANDONED = "m.mark ~ '^" + Mark.PREFIX + "[0-9a-f]{32}$'"
            + " AND NOT EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = " + Mark.LOCK_CLASS
            + " AND l.objid = ('x' || substr(m.mark, " + (Mark.PREFIX.length() + 1) + ", 8))::bit(32)::bigint)";

    private static final String ROLES = UntrustedRole.PREFIX.replace("_", "\\_") + "%";

    private static final String QUERY = "SELECT datname FROM pg_database d,"
            + " LATERAL (SELECT shobj_description(d.oid, 'pg_database') AS mark) m"
            + " WHERE d.datname LIKE 'stepwell\\_%' AND d.datdba IN (SELECT oid FROM pg_roles r WHERE rolname = current_user"
            + " OR rolname LIKE '" + ROLES + "' AND shobj_description(r.oid, 'pg_authid') = m.mark)"
            + " AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid) AND " + ABANDONED;

    /** Only a superuser has made such roles. */
    private static final String ROLE_QUERY = "SELECT rolname FROM pg_roles r,"
            + " LATERAL (SELECT shobj_description(r.oid, 'pg_authid') AS mark) m"
            + " WHERE rolname LIKE '" + ROLES + "' AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)"
            + " AND NOT EXISTS (SELECT FROM pg_database d WHERE d.datdba = r.oid) AND " + ABANDONED;

    /** Another JVM was faster, or somebody has just connected, or the role still owns something. */
    private static final List<String> LEFT = List.of("3D000", "42704", "55006", "2BP01");

    private final Administrator administrator;

    AbandonedDatabases(Administrator administrator) {
        this.administrator = administrator;
    }

    void sweep() {
        try {
            for (String name : administrator.ask(connection -> find(connection, QUERY))) {
                drop("DATABASE", name);
            }
            for (String name : administrator.ask(connection -> find(connection, ROLE_QUERY))) {
                drop("ROLE", name);
            }
        } catch (SQLException e) {
            LOG.warn("Cannot look for abandoned scratch databases", e);
        }
    }

    private void drop(String kind, String name) throws SQLException {
        try {
            administrator.execute("DROP " + kind + " " + DatabaseName.quoted(name));
            LOG.info("Dropped {}, left behind by a JVM that was killed", name);
        } catch (SQLException e) {
            if (!LEFT.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static List<String> find(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}

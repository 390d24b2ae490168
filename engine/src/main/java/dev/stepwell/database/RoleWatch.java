package dev.stepwell.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/**
 * Watches which roles come to a server and go, and removes those that came. Roles belong to the server and outlive the
 * database in which they were made (PostgreSQL manual, "Database Roles"). A role that was there when the watch began is
 * never touched, and on a server that others use too only a role that the script names counts as made by it. Safe for
 * use by several threads.
 */
public final class RoleWatch {

    /** dependent_objects_still_exist: something in some database belongs to the role or grants it a right. */
    private static final String STILL_USED = "2BP01";

    private final Administrator administrator;
    private final Ownership ownership;
    private final Set<String> initial;
    private final Set<String> added = new TreeSet<>();
    private Set<String> present;
    private volatile boolean changed;

    RoleWatch(Administrator administrator, Ownership ownership) {
        this.administrator = administrator;
        this.ownership = ownership;
        this.initial = read();
        this.present = initial;
    }

    /**
     * Compares the roles with those at the last look, or at the beginning.
     *
     * @param script the text that was run since then
     * @return what has changed since
     * @throws DatabaseException when the server cannot be asked
     */
    public synchronized RoleChanges look(String script) {
        Set<String> now = read();
        RoleChanges all = RoleChanges.between(present, now);
        RoleChanges changes = ownership == Ownership.OURS ? all : all.namedIn(script);
        present = now;
        changes.added().stream().filter(role -> !initial.contains(role)).forEach(added::add);
        changed |= !changes.isNothing();
        return changes;
    }

    /**
     * Whether any look has seen a role come or go.
     *
     * @return true from the first change on
     */
    public boolean hasSeenChanges() {
        return changed;
    }

    /**
     * Drops the roles that have been seen to come. One that something still depends on is left where it is.
     *
     * @throws DatabaseException when the server cannot be asked
     */
    public synchronized void dropAdded() {
        if (added.isEmpty() || administrator.isClosed()) {
            return;
        }
        added.retainAll(read());
        // A role may depend on another one, as its grantor for example: so until no more can be dropped.
        boolean dropped = true;
        while (dropped) {
            dropped = added.removeIf(this::drop);
        }
        present = read();
    }

    private boolean drop(String role) {
        try {
            administrator.execute("DROP ROLE IF EXISTS \"" + role.replace("\"", "\"\"") + '"');
            return true;
        } catch (SQLException e) {
            if (STILL_USED.equals(e.getSQLState())) {
                return false;
            }
            throw ServerProblems.refused("drop role " + role, e);
        }
    }

    private Set<String> read() {
        try {
            return administrator.ask(connection -> {
                Set<String> names = new TreeSet<>();
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT rolname FROM pg_roles")) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                return names;
            });
        } catch (SQLException e) {
            throw ServerProblems.refused("read the roles", e);
        }
    }
}

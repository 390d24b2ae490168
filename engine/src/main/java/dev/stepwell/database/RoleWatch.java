package dev.stepwell.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Watches which roles, tablespaces and databases come to a server and go, and removes those that came. They belong to the server and
 * outlive the database in which they were made (PostgreSQL manual, "Database Roles"). What was there when the watch began is never
 * touched. On a server that others use too only what the script names counts as made by it, and only roles are removed: a tablespace
 * or database of that name may be somebody's, who made it meanwhile. Safe for use by several threads.
 */
public final class RoleWatch implements AutoCloseable {

    /**
     * dependent_objects_still_exist: something in some database belongs to the role or grants it a right;
     * object_not_in_prerequisite_state and object_in_use: a tablespace that is not empty, a database that somebody is in.
     */
    private static final Set<String> STILL_USED = Set.of("2BP01", "55000", "55006");

    private static final String QUERY =
            "SELECT 'role ' || rolname FROM pg_roles UNION ALL SELECT 'tablespace ' || spcname"
                    + " FROM pg_tablespace UNION ALL SELECT 'database ' || datname FROM pg_database WHERE datname NOT LIKE"
                    + " 'stepwell\\_%'";

    private final Administrator administrator;
    private final Ownership ownership;
    private @Nullable SharedTurn turn;
    private Set<String> initial;
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
     * Waits for the turn of this walk among those that make roles, on the same server and for the same maintenance database, and begins
     * to watch anew. To be called before the first script.
     *
     * @throws DatabaseException when the server cannot be asked, or others keep it busy for ten minutes
     */
    public synchronized void awaitTurn() {
        try {
            Connection session = administrator.another();
            try {
                turn = SharedTurn.await(session);
            } finally {
                if (turn == null) {
                    session.close();
                }
            }
        } catch (SQLException e) {
            throw ServerProblems.refused("wait for the turn of this walk", e);
        }
        initial = read();
        present = initial;
    }

    /** Gives the turn to the next walk. */
    @Override
    public synchronized void close() {
        try {
            if (turn != null) {
                turn.close();
                turn = null;
            }
        } catch (SQLException e) {
            throw ServerProblems.refused("end the turn of this walk", e);
        }
    }

    /**
     * Compares what is there with what was there at the last look, or at the beginning.
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
        changes.come().stream()
                .filter(object -> !initial.contains(object))
                .filter(object -> ownership == Ownership.OURS || object.startsWith("role "))
                .forEach(added::add);
        changed |= !changes.isNothing();
        return changes;
    }

    /**
     * Whether any look has seen something come or go.
     *
     * @return true from the first change on
     */
    public boolean hasSeenChanges() {
        return changed;
    }

    /**
     * Drops what has been seen to come. What something still depends on is left where it is.
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

    private boolean drop(String object) {
        String[] words = object.split(" ", 2);
        try {
            administrator.execute("DROP " + words[0] + " IF EXISTS " + DatabaseName.quoted(words[1]));
            return true;
        } catch (SQLException e) {
            if (STILL_USED.contains(e.getSQLState())) {
                return false;
            }
            throw ServerProblems.refused("drop " + object, e);
        }
    }

    private Set<String> read() {
        try {
            return administrator.ask(connection -> {
                Set<String> names = new TreeSet<>();
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(QUERY)) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                return names;
            });
        } catch (SQLException e) {
            throw ServerProblems.refused("read the roles and tablespaces", e);
        }
    }
}

package dev.stepwell.walk;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.RoleWatch;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The databases of one walk, and the roles and tablespaces that its scripts make. Roles belong to the server: two databases of one
 * history make the same role twice, and the rights that one of them grants to a role forbid the other to drop it. So as
 * soon as a role has come or gone, or an upgrade has turned out not to run in two databases, there is only one at a time.
 */
final class Databases implements AutoCloseable {

    private final PostgresServer server;
    private final WalkSettings settings;
    private final Bookkeeping bookkeeping;
    private final RoleWatch roles;
    private final List<WorkingDatabase> open = new ArrayList<>();
    private final boolean sideBySide;
    private volatile boolean single;

    /**
     * @param sideBySide whether several threads use databases at the same time, so that none may be in place of all
     */
    Databases(PostgresServer server, WalkSettings settings, History history, boolean sideBySide) {
        this.sideBySide = sideBySide;
        this.server = server;
        this.settings = settings;
        this.bookkeeping = Bookkeeping.of(history);
        this.roles = server.watchRoles();
        if (SharedWords.areIn(history)) {
            roles.awaitTurn();
        }
    }

    WorkingDatabase atBase(Reading reading) throws SQLException {
        return added(
                WorkingDatabase.atBase(server.create(settings.suite()), bookkeeping, settings.reading(reading), roles));
    }

    WorkingDatabase copyOf(WorkingDatabase source, Reading reading) throws SQLException {
        source.disconnect();
        return added(source.copied(server.copy(source.database(), settings.suite()), settings.reading(reading)));
    }

    /** A database at base in place of all others, on a server without the roles that they have made. */
    WorkingDatabase onlyOne(Reading reading) throws SQLException {
        if (sideBySide) {
            throw new Interference();
        }
        dropAll();
        return atBase(reading);
    }

    /** From now on the walk has one database at a time. */
    void keepToOne() {
        single = true;
    }

    /** Ends a thread that may no longer have databases beside those of the others. */
    void requireRoom() {
        if (sideBySide && isSingle()) {
            throw new Interference();
        }
    }

    boolean isSingle() {
        return single || roles.hasSeenChanges();
    }

    private synchronized WorkingDatabase added(WorkingDatabase database) {
        open.removeIf(WorkingDatabase::isClosed);
        open.add(database);
        return database;
    }

    @Override
    public void close() throws SQLException {
        try (roles) {
            dropAll();
        }
    }

    /** Drops every database, then the roles that their scripts have made. */
    synchronized void dropAll() throws SQLException {
        List<WorkingDatabase> all = List.copyOf(open);
        open.clear();
        try {
            close(all.iterator());
        } finally {
            roles.dropAdded();
        }
    }

    /** Each is closed, whatever becomes of the others. */
    private static void close(Iterator<WorkingDatabase> databases) throws SQLException {
        if (databases.hasNext()) {
            WorkingDatabase database = databases.next();
            try {
                database.close();
            } finally {
                close(databases);
            }
        }
    }
}

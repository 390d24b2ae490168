package dev.stepwell.database;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that answers, and what ends it or the connection to it. */
final class ManagedServer implements PostgresServer {
    private final String description;
    private final int version;
    private final Administrator administrator;
    private final ScratchDatabases databases;
    private final Runnable end;
    private volatile String trust = "";
    private final AtomicBoolean closed = new AtomicBoolean();

    ManagedServer(
            String description, int version, Administrator administrator, ScratchDatabases databases, Runnable end) {
        this.description = description;
        this.version = version;
        this.administrator = administrator;
        this.databases = databases;
        this.end = end;
    }

    @Override
    public String description() {
        return description + trust;
    }

    /** From now on scripts run as a role without rights over the server. */
    void distrustScripts() {
        databases.distrustScripts();
        trust = ", scripts without rights over the server";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public ScratchDatabase create(String suite) {
        return databases.create(suite);
    }

    @Override
    public ScratchDatabase copy(ScratchDatabase source, String suite) {
        return databases.copy(source, suite);
    }

    @Override
    public RoleWatch watchRoles() {
        return new RoleWatch(administrator, databases.ownership());
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            databases.end();
        } finally {
            end();
        }
    }

    private void end() {
        try {
            administrator.close();
        } catch (SQLException e) {
            throw ServerProblems.refused("close the connection to the server", e);
        } finally {
            end.run();
        }
    }

    @Override
    public String toString() {
        return description();
    }
}

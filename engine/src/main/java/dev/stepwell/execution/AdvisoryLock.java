package dev.stepwell.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lock that one run at a time holds, of the session (PostgreSQL manual, "Advisory Locks"). Asked for again and again
 * instead of waited for in the server: a session that waits there holds a snapshot, and {@code CREATE INDEX CONCURRENTLY}
 * of the holder would wait for that snapshot in turn.
 */
final class AdvisoryLock implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LiveSession session;
    private final long key;

    private AdvisoryLock(LiveSession session, long key) {
        this.session = session;
        this.key = key;
    }

    /**
     * Takes the lock as soon as it is free.
     *
     * @throws MigrationException when it does not become free in time, or the thread is interrupted
     */
    static AdvisoryLock take(LiveSession session, long key, Duration patience, RunListener listener)
            throws SQLException {
        AdvisoryLock lock = new AdvisoryLock(session, key);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (!session.isTrue("SELECT pg_try_advisory_lock(" + key + ")")) {
            String holder = lock.holder();
            if (!told) {
                listener.waiting(holder, patience);
                told = true;
            }
            if (System.nanoTime() >= deadline) {
                throw LiveProblems.lockNotHad(holder, patience);
            }
            if (Thread.interrupted() || session.isStopped()) {
                throw LiveProblems.stoppedWaiting();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return lock;
    }

    /** Whether the session still has it; a script may give back all locks. */
    boolean isHeld() throws SQLException {
        return session.isTrue("SELECT EXISTS (" + locks("l.pid") + " AND l.pid = pg_backend_pid())");
    }

    private String holder() throws SQLException {
        List<List<@Nullable String>> found = session.ask(locks(
                "'process ' || a.pid || ' of user ' || a.usename || ' (' || coalesce(nullif(a.application_name, ''),"
                        + " 'unnamed') || '), connected since ' || to_char(a.backend_start, 'HH24:MI:SS')"));
        return found.isEmpty()
                ? "a session that has just ended"
                : Objects.requireNonNullElse(found.get(0).get(0), "another session");
    }

    private String locks(String what) {
        return "SELECT " + what + " FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid"
                + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                + " AND (l.classid::bigint << 32 | l.objid::bigint) = " + key;
    }

    @Override
    public void close() throws SQLException {
        if (!session.isLost()) {
            session.ask("SELECT pg_advisory_unlock(" + key + ")");
        }
    }
}

package dev.stepwell.effect;

import dev.stepwell.effect.Note.State;
import dev.stepwell.execution.Probes.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at a statement that cannot run inside a transaction from another session: at its locks, again and again while it
 * runs, and at the files of relations before and after.
 */
final class OutsideView {

    private static final long PAUSE_NANOS = 200_000;

    private static final String LOCKS = """
            SELECT l.relation::bigint, bit_or(%s)
            FROM pg_lock_status() l
            WHERE l.pid = ? AND l.locktype = 'relation' AND l.granted AND l.relation >= 16384 GROUP BY 1""".formatted(ObservingSql.MODE_BIT);

    private final Connection connection;
    private final RelationReader reader;

    /**
     * @param connection has nothing else to do while a statement runs
     */
    OutsideView(Connection connection, RelationReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /** Runs the statement and says in which state the relations are that it had to do with. */
    List<State> watch(int pid, Work statement) throws SQLException {
        Map<Long, Known> before = reader.all();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor(OutsideView::thread);
        try {
            Future<Map<Long, Integer>> locks = thread.submit(polling(pid, over));
            try {
                statement.run();
            } finally {
                over.set(true);
                thread.shutdown();
            }
            return states(before, reader.all(), locks.get());
        } catch (ExecutionException e) {
            throw new SQLException("The locks of a statement could not be watched.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while a statement was watched.", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stepwell-locks");
        thread.setDaemon(true);
        return thread;
    }

    private Callable<Map<Long, Integer>> polling(int pid, AtomicBoolean over) {
        return () -> {
            Map<Long, Integer> held = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(LOCKS)) {
                query.setInt(1, pid);
                while (!over.get()) {
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            held.merge(row.getLong(1), row.getInt(2), (seen, now) -> seen | now);
                        }
                    }
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
            return held;
        };
    }

    private static List<State> states(Map<Long, Known> before, Map<Long, Known> after, Map<Long, Integer> locks) {
        Set<Long> oids = new HashSet<>(locks.keySet());
        after.forEach((oid, now) -> {
            Known old = before.get(oid);
            if (old != null && old.file() != now.file()) {
                oids.add(oid);
            }
        });
        List<State> states = new ArrayList<>();
        for (long oid : oids) {
            Known now = after.get(oid);
            if (now != null) {
                int modes = locks.getOrDefault(oid, 0);
                states.add(new State(
                        oid, modes, now.kind(), now.file(), !now.stored(), 0, 0, 0, 0, 0, OptionalLong.empty()));
            }
        }
        return states;
    }
}

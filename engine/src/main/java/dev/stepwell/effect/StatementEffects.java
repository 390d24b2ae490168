package dev.stepwell.effect;

import java.time.Duration;
import java.util.List;

/**
 * What one statement was seen to do, or several where they cannot be told apart.
 *
 * @param first its index in the script, from 0; of several, that of the first; 0 for a script in Java
 * @param last the same index, or of several that of the last
 * @param line the line of the (first) statement in the file
 * @param locks the locks that it took anew, the strongest of each relation
 * @param scans what it read as a whole
 * @param rewrites what it stored anew
 * @param rows whose rows it changed
 * @param objects what it created, altered and dropped
 * @param sequences which sequences it reset
 * @param timeouts the limits in force when it had run
 * @param time how long it took
 */
public record StatementEffects(
        int first,
        int last,
        int line,
        List<Lock> locks,
        List<Scan> scans,
        List<Rewrite> rewrites,
        List<RowChanges> rows,
        List<ObjectChange> objects,
        List<SequenceReset> sequences,
        Timeouts timeouts,
        Duration time) {

    /** Copies the lists. */
    public StatementEffects {
        locks = List.copyOf(locks);
        scans = List.copyOf(scans);
        rewrites = List.copyOf(rewrites);
        rows = List.copyOf(rows);
        objects = List.copyOf(objects);
        sequences = List.copyOf(sequences);
    }
}

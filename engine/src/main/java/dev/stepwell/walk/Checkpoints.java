package dev.stepwell.walk;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Clean states set aside on the way up for the way down, by the number of rungs taken. At most sixteen are kept,
 * because each is a whole database; when there are more, every other one goes and is made again from the one below it.
 */
final class Checkpoints {

    private static final int MOST = 16;

    private final Databases databases;
    private final CleanLine line;
    private final Reading reading;
    private final NavigableMap<Integer, WorkingDatabase> kept = new TreeMap<>();

    /** @param reading how the schema is read in these databases */
    Checkpoints(Databases databases, CleanLine line, Reading reading) {
        this.databases = databases;
        this.line = line;
        this.reading = reading;
    }

    void keep(int count) throws SQLException {
        if (kept.containsKey(count)) {
            return;
        }
        line.copyAt(count, reading).ifPresent(copy -> kept.put(count, copy));
        if (kept.size() > MOST) {
            thinOut();
        }
    }

    /** Hands over a database in which exactly the first {@code count} rungs are taken, if need be in place of all. */
    WorkingDatabase take(int count) throws SQLException {
        if (databases.isSingle()) {
            kept.clear();
        }
        WorkingDatabase exact = kept.remove(count);
        if (exact != null) {
            return exact;
        }
        Map.Entry<Integer, WorkingDatabase> below = kept.floorEntry(count);
        return below == null
                ? line.cleanAt(count, reading)
                : line.cleanFrom(below.getValue(), below.getKey(), count, reading);
    }

    private void thinOut() throws SQLException {
        boolean drop = false;
        for (Iterator<WorkingDatabase> all = kept.values().iterator(); all.hasNext(); drop = !drop) {
            WorkingDatabase database = all.next();
            if (drop) {
                all.remove();
                database.close();
            }
        }
    }
}

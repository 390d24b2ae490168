package dev.stepwell.hazard;

import dev.stepwell.effect.LockMode;
import dev.stepwell.schema.ObjectName;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences about locks, and the remedies that many hazards share. */
final class Wording {

    static final String IN_TWO_STEPS = " using it in one release and drop it in a later one";
    static final String STOP_FIRST = "Stop" + IN_TWO_STEPS + ".";
    static final String STOP_FIRST_WITH_BACKUP = "Stop" + IN_TWO_STEPS + ", with a backup of what it holds.";

    private Wording() {}

    /** Which lock, on what, whom it stops: a clause that follows "while it holds". */
    static String lock(LockMode mode, ObjectName table) {
        return mode.sql() + " on " + table.path();
    }

    static String blocked(LockMode mode) {
        return mode.blocksReads() ? "nobody can read or write it" : "nobody can write to it";
    }

    /** The lock, whom it stops, and how long. */
    static String underLock(LockMode mode, ObjectName table, List<ObjectName> others) {
        return "under " + lock(mode, table) + ": " + blocked(mode) + ", for a time that grows with its rows"
                + also(others);
    }

    private static String also(List<ObjectName> others) {
        return others.isEmpty()
                ? ""
                : "; " + others.stream().map(ObjectName::path).collect(Collectors.joining(", ")) + " "
                        + (others.size() == 1 ? "is" : "are") + " locked as well";
    }

    /** The beginning of a remedy that needs a script without a transaction. */
    static String outside(Scene scene) {
        return "In a" + revisionOutside(scene);
    }

    static String outsideOnceNotNull(Scene scene) {
        return "Once its columns are NOT NULL, in a" + revisionOutside(scene);
    }

    private static String revisionOutside(Scene scene) {
        return " revision of its own, outside a transaction ("
                + scene.upgrade()
                        .layout()
                        .noTransaction(scene.upgrade().script().direction()) + "):";
    }
}

package dev.stepwell.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a script changed, as far as {@link ChangeTracker} heard of it.
 *
 * @param complete false when something changed that the signals do not name, so that everything must be read again
 * @param changed the objects that were created or altered
 * @param dropped OIDs of the objects that were dropped
 */
public record ChangeSignals(boolean complete, Set<Changed> changed, Set<Long> dropped) {

    /** Nothing is known, anything may have changed. */
    public static final ChangeSignals UNKNOWN = new ChangeSignals(false, Set.of(), Set.of());

    /** Nothing has changed. */
    public static final ChangeSignals NOTHING = new ChangeSignals(true, Set.of(), Set.of());

    private static final String CHANGED = "changed ";
    private static final String DROPPED = "dropped ";
    private static final String NOTHING_SILENT = "stepwell on 0";

    /**
     * An object by its address.
     *
     * @param catalog OID of the system catalogue that holds it
     * @param oid its OID
     */
    public record Changed(long catalog, long oid) {}

    /** Copies the sets. */
    public ChangeSignals {
        changed = Set.copyOf(changed);
        dropped = Set.copyOf(dropped);
    }

    /**
     * Reads what one script has sent.
     *
     * @param notices the messages of all notices with SQLSTATE {@link ChangeTracker#SIGNAL}
     * @param answer what {@link ChangeTracker#PROBE} has written to {@link ChangeTracker#ANSWER}
     * @return what they say; unknown without a good answer
     */
    public static ChangeSignals of(List<String> notices, String answer) {
        Collector collector = new Collector();
        notices.forEach(collector::add);
        return collector.complete && answer.equals(NOTHING_SILENT)
                ? new ChangeSignals(true, collector.changed, collector.dropped)
                : UNKNOWN;
    }

    /**
     * Whether nothing changed.
     *
     * @return false also when nothing is known
     */
    public boolean isNothing() {
        return complete && changed.isEmpty() && dropped.isEmpty();
    }

    private static final class Collector {

        private final Set<Changed> changed = new HashSet<>();
        private final Set<Long> dropped = new HashSet<>();
        private boolean complete = true;

        void add(String notice) {
            if (notice.startsWith(CHANGED)) {
                changed(notice.substring(CHANGED.length()));
            } else if (notice.startsWith(DROPPED)) {
                entries(notice.substring(DROPPED.length())).forEach(this::dropped);
            } else {
                complete = false;
            }
        }

        private void changed(String text) {
            int separator = text.lastIndexOf('|');
            complete &= TrackedCommands.names(text.substring(separator + 1));
            for (String entry : entries(text.substring(0, separator))) {
                long[] numbers = numbers(entry);
                complete &= numbers[0] != 0;
                changed.add(new Changed(numbers[0], numbers[1]));
            }
        }

        private void dropped(String entry) {
            long[] numbers = numbers(entry);
            dropped.add(numbers[1]);
            complete &= TrackedCommands.isTrackedCatalog(numbers[0]) && numbers[2] >= 0;
            if (numbers[2] > 0) {
                changed.add(new Changed(TrackedCommands.PG_CLASS, numbers[2]));
            }
        }

        private static List<String> entries(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
        }

        private static long[] numbers(String entry) {
            List<Long> numbers = new ArrayList<>();
            for (String word : entry.split(" ", -1)) {
                numbers.add(Long.parseLong(word));
            }
            return numbers.stream().mapToLong(Long::longValue).toArray();
        }
    }
}

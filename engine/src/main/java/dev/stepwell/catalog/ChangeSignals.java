package dev.stepwell.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a script changed, as far as {@link ChangeTracker} noted it.
 *
 * @param complete false when something changed that the signals do not name, so that everything must be read again
 * @param changed the objects that were created or altered
 * @param dropped OIDs of the objects that were dropped
 * @param roles whether roles may have changed, which belong to the server and are in no snapshot
 */
public record ChangeSignals(boolean complete, Set<Changed> changed, Set<Long> dropped, boolean roles) {

    /** Nothing is known, anything may have changed. */
    public static final ChangeSignals UNKNOWN = new ChangeSignals(false, Set.of(), Set.of(), true);

    /** Nothing has changed. */
    public static final ChangeSignals NOTHING = new ChangeSignals(true, Set.of(), Set.of(), false);

    private static final String CHANGED = "changed ";
    private static final String DROPPED = "dropped ";
    private static final String BEGIN = "on";
    private static final String NOTHING_SILENT = "on 0 0";
    private static final String NO_ROLES = "\\w+ \\d+ 0";

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
     * Reads what one script has noted.
     *
     * @param answer what {@link ChangeTracker#QUESTION} gave: a line that tells that notes were taken from the beginning,
     *     the notes, and a line about what no note tells
     * @return what it says; unknown without a good answer
     */
    public static ChangeSignals of(String answer) {
        List<String> lines = answer.lines().toList();
        int last = lines.size() - 1;
        Collector collector = new Collector();
        if (last > 0 && lines.get(0).equals(BEGIN) && lines.get(last).equals(NOTHING_SILENT)) {
            lines.subList(1, last).forEach(collector::add);
            if (collector.complete) {
                return new ChangeSignals(true, collector.changed, collector.dropped, false);
            }
        }
        boolean roles = last < 0 || !lines.get(last).matches(NO_ROLES);
        return new ChangeSignals(false, Set.of(), Set.of(), roles);
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

        void add(String note) {
            if (note.startsWith(CHANGED)) {
                changed(note.substring(CHANGED.length()));
            } else if (note.startsWith(DROPPED)) {
                entries(note.substring(DROPPED.length())).forEach(this::dropped);
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

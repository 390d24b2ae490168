package dev.stepwell.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a script changed, as far as {@link ChangeTracker} noted it.
 *
 * @param complete false when something changed that the signals do not name, so that everything must be read again
 * @param changed the objects that were created or altered
 * @param dropped OIDs of the objects that were dropped
 * @param shape which commands did it, in order, with objects by the order in which they were named first: the same for two
 *     runs of a script that did the same to objects of their own
 * @param roles whether roles may have changed, which belong to the server and are in no snapshot
 */
public record ChangeSignals(
        boolean complete, Set<Changed> changed, Set<Long> dropped, List<String> shape, boolean roles) {

    /** Nothing is known, anything may have changed. */
    public static final ChangeSignals UNKNOWN = new ChangeSignals(false, Set.of(), Set.of(), List.of(), true);

    /** Nothing has changed. */
    public static final ChangeSignals NOTHING = new ChangeSignals(true, Set.of(), Set.of(), List.of(), false);

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

    /** Copies the collections. */
    public ChangeSignals {
        changed = Set.copyOf(changed);
        dropped = Set.copyOf(dropped);
        shape = List.copyOf(shape);
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
                return new ChangeSignals(true, collector.changed, collector.dropped, collector.shape, false);
            }
        }
        boolean roles = last < 0 || !lines.get(last).matches(NO_ROLES);
        return new ChangeSignals(false, Set.of(), Set.of(), List.of(), roles);
    }

    /**
     * Whether nothing changed.
     *
     * @return false also when nothing is known
     */
    public boolean isNothing() {
        return complete && changed.isEmpty() && dropped.isEmpty();
    }

    /**
     * The OIDs of all objects that were created, altered or dropped.
     *
     * @return whatever their system catalogue
     */
    public Set<Long> oids() {
        Set<Long> oids = new HashSet<>(dropped);
        changed.forEach(object -> oids.add(object.oid()));
        return oids;
    }

    /**
     * What two scripts changed, one after the other.
     *
     * @param later what the second one noted
     * @return both; complete when both are
     */
    ChangeSignals and(ChangeSignals later) {
        if (isNothing()) {
            return later;
        }
        Set<Changed> allChanged = new HashSet<>(changed);
        allChanged.addAll(later.changed);
        Set<Long> allDropped = new HashSet<>(dropped);
        allDropped.addAll(later.dropped);
        List<String> both = new ArrayList<>(shape);
        both.addAll(later.shape);
        return new ChangeSignals(complete && later.complete, allChanged, allDropped, both, roles || later.roles);
    }

    /** The objects that scripts have changed and that are still there, as a script's own notes have them, with the scripts' numbers. */
    static String asNotes(List<ChangeSignals> scripts) {
        Set<Long> gone =
                scripts.stream().flatMap(script -> script.dropped().stream()).collect(Collectors.toSet());
        return IntStream.range(0, scripts.size())
                .mapToObj(number -> scripts.get(number).asNote(gone, number))
                .collect(Collectors.joining());
    }

    private String asNote(Set<Long> gone, int number) {
        String there = changed.stream()
                .filter(object -> !gone.contains(object.oid()))
                .map(object -> object.catalog() + " " + object.oid())
                .collect(Collectors.joining(","));
        return there.isEmpty() ? "" : "\n" + CHANGED + there + "|#" + number;
    }

    private static final class Collector {

        private final Set<Changed> changed = new HashSet<>();
        private final Set<Long> dropped = new HashSet<>();
        private final List<String> shape = new ArrayList<>();
        private final Map<Long, Integer> named = new HashMap<>();
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
            String tag = text.substring(separator + 1);
            complete &= TrackedCommands.names(tag);
            shape.add(tag);
            for (String entry : entries(text.substring(0, separator))) {
                long[] numbers = numbers(entry);
                complete &= numbers[0] != 0;
                changed.add(new Changed(numbers[0], numbers[1]));
                note("changed", numbers);
            }
        }

        private void dropped(String entry) {
            long[] numbers = numbers(entry);
            note("dropped", numbers);
            complete &= TrackedCommands.isTrackedCatalog(numbers[0]);
            long home = numbers[2];
            // A column has the OID of its table or composite type, which stays.
            if (Math.abs(home) != numbers[1]) {
                dropped.add(numbers[1]);
            }
            if (home != 0) {
                changed.add(new Changed(home > 0 ? TrackedCommands.PG_CLASS : TrackedCommands.PG_TYPE, Math.abs(home)));
            }
        }

        private void note(String what, long[] numbers) {
            int number = named.computeIfAbsent(numbers[1], oid -> named.size());
            shape.add(what + " " + numbers[0] + " #" + number);
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

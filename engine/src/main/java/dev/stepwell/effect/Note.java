package dev.stepwell.effect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One line of what a session has noted about a script, see {@link ObservingSql}. */
sealed interface Note {

    /** A command that created or altered an object. */
    record Command(String tag, String type, long catalog, long oid, String identity) implements Note {}

    /** A dropped object. */
    record Drop(String tag, String type, long catalog, long oid, String identity, boolean named) implements Note {}

    /** A table that {@code ALTER} stores anew, with the bits of the reason. */
    record Rewriting(long oid, int reasons) implements Note {}

    /**
     * A relation on which locks are held.
     *
     * @param modes one bit for each mode that is held, the weakest first
     * @param kind of {@code pg_class}; {@code x} when it is gone
     * @param file the number of its file, 0 for none
     * @param blank whether it takes no room
     * @param last the value of a sequence, empty when it has none
     */
    record State(
            long oid,
            int modes,
            char kind,
            long file,
            boolean blank,
            long scans,
            long read,
            long inserted,
            long updated,
            long deleted,
            OptionalLong last)
            implements Note {

        /** This state with the locks and the file that were seen from outside, where counters cannot be seen. */
        State seen(State outside) {
            return with(outside.modes(), outside);
        }

        /** This state with the file that was seen from outside. */
        State stored(State outside) {
            return with(modes, outside);
        }

        private State with(int held, State outside) {
            return new State(
                    oid, held, kind, outside.file(), outside.blank(), scans, read, inserted, updated, deleted, last);
        }
    }

    /**
     * The end of one statement or of several.
     *
     * @param deaf whether event triggers are off
     */
    record Probe(int first, int last, Duration time, Timeouts timeouts, boolean deaf) implements Note {

        /** Before the first statement of a transaction. */
        boolean isBeginning() {
            return last < first;
        }
    }

    /** From here on notes are missing. */
    record Gap() implements Note {}

    /** All notes of a script, in order. */
    static List<Note> parse(String text) {
        List<Note> notes = new ArrayList<>();
        double clock = 0;
        boolean begun = false;
        for (String line : text.split("\n", -1)) {
            String[] words = line.split(line.startsWith("S ") || line.startsWith("P ") ? " " : "\t", -1);
            switch (words[0]) {
                case "C" -> notes.add(new Command(words[1], words[2], number(words[3]), number(words[4]), words[5]));
                case "D" -> notes.add(drop(words));
                case "R" -> notes.add(new Rewriting(number(words[1]), (int) number(words[2])));
                case "S" -> notes.add(state(words));
                case "P" -> {
                    notes.add(probe(words, clock));
                    clock = Double.parseDouble(words[4]);
                }
                case "X" -> notes.add(new Gap());
                default -> {
                    begun |= line.startsWith("B ");
                    clock = line.startsWith("B ") ? Double.parseDouble(line.substring(2)) : clock;
                }
            }
        }
        if (!begun) {
            notes.add(0, new Gap());
        }
        return notes;
    }

    private static Drop drop(String[] words) {
        return new Drop(words[1], words[2], number(words[3]), number(words[4]), words[5], words[6].startsWith("t"));
    }

    private static State state(String[] words) {
        return new State(
                number(words[1]),
                (int) number(words[2]),
                words[3].charAt(0),
                number(words[4]),
                words[5].equals("1"),
                number(words[6]),
                number(words[7]),
                number(words[8]),
                number(words[9]),
                number(words[10]),
                words.length > 11 ? OptionalLong.of(number(words[11])) : OptionalLong.empty());
    }

    private static Probe probe(String[] words, double clock) {
        double began = Double.parseDouble(words[3]);
        return new Probe(
                (int) number(words[1]),
                (int) number(words[2]),
                clock == 0 ? Duration.ZERO : seconds(Math.max(0, began - clock)),
                new Timeouts(seconds(Double.parseDouble(words[5])), seconds(Double.parseDouble(words[6]))),
                words[7].equals("off"));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e6) * 1_000);
    }

    private static long number(String word) {
        return Long.parseLong(word);
    }
}

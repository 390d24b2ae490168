package dev.stepwell.effect;

import dev.stepwell.effect.Note.State;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What became of one relation between two probes. */
record Change(State from, State to) {

    private static final List<LockMode> MODES = List.of(LockMode.values());

    /** Counters that are smaller than before have begun anew. */
    private static long grown(long from, long to) {
        return to >= from ? to - from : to;
    }

    /** The strongest mode that is held now, if it is stronger than all that were held before. */
    Optional<LockMode> lock() {
        int now = highest(to.modes());
        return now > highest(from.modes()) ? Optional.of(MODES.get(now)) : Optional.empty();
    }

    private static int highest(int modes) {
        return 31 - Integer.numberOfLeadingZeros(modes);
    }

    long scans() {
        return grown(from.scans(), to.scans());
    }

    long read() {
        return grown(from.read(), to.read());
    }

    long inserted() {
        return grown(from.inserted(), to.inserted());
    }

    long updated() {
        return grown(from.updated(), to.updated());
    }

    long deleted() {
        return grown(from.deleted(), to.deleted());
    }

    /** Whether it has another file than before; not when it has come or gone. */
    boolean hasNewFile() {
        return from.file() != 0 && to.file() != 0 && from.file() != to.file();
    }

    /** Whether a sequence has gone back, or begins anew. */
    boolean isReset() {
        boolean backwards = from.last().isPresent()
                && (to.last().isEmpty() || to.last().getAsLong() < from.last().getAsLong());
        return to.kind() == 'S' && (backwards || hasNewFile());
    }

    SequenceReset reset(Relation sequence) {
        return new SequenceReset(sequence, value(from.last()), value(to.last()));
    }

    private static long value(OptionalLong last) {
        return last.orElse(0);
    }
}

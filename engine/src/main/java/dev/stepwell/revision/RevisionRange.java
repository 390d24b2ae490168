package dev.stepwell.revision;

import java.util.List;
import java.util.Optional;

/**
 * A range of revisions as typed for offline SQL and {@code history -r}: {@code a:b}, {@code a:} or {@code :b}. Its ends
 * are targets; whether they exist is not checked here.
 *
 * @param lower where it starts, none for base
 * @param upper where it ends, none for all heads
 */
public record RevisionRange(Optional<String> lower, Optional<String> upper) {

    /** Whether a text is meant as a range: ids and labels hold no colon. */
    public static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    /**
     * Takes a range apart.
     *
     * @param text as typed
     * @return its ends
     * @throws RevisionException {@link RevisionException.Code#MALFORMED_TARGET} when there is not one colon
     */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon != text.lastIndexOf(':')) {
            throw new RevisionException(
                    RevisionException.Code.MALFORMED_TARGET,
                    text,
                    "'" + text + "' is not a range. History range requires [start]:[end], [start]:, or :[end].",
                    List.of(),
                    List.of());
        }
        return new RevisionRange(end(text.substring(0, colon)), end(text.substring(colon + 1)));
    }

    private static Optional<String> end(String text) {
        return Optional.of(text.strip()).filter(end -> !end.isEmpty());
    }
}

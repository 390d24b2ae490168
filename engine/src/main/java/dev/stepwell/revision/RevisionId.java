package dev.stepwell.revision;

import java.util.Objects;

/**
 * Names one revision. Ids are compared by their text, upper and lower case apart.
 *
 * <p>Any text that is not blank is accepted here, because a version table or a script can hold any; whether an id is fit
 * for a graph (length, characters) is judged by {@link RevisionGraph#of}, which reports all unfit ids at once.
 *
 * @param value the id as written, not blank
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    /**
     * Checks that there is an id at all.
     *
     * @throws IllegalArgumentException when the text is blank
     */
    public RevisionId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "A revision id is blank; give the revision an id of 1 to 32 characters.");
        }
    }

    /**
     * The id with this text.
     *
     * @param value the id as written
     * @return the id
     * @throws IllegalArgumentException when the text is blank
     */
    public static RevisionId of(String value) {
        return new RevisionId(value);
    }

    @Override
    public int compareTo(RevisionId other) {
        return value.compareTo(other.value);
    }

    /** Returns the bare id. */
    @Override
    public String toString() {
        return value;
    }
}

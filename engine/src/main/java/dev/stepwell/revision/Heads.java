package dev.stepwell.revision;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a database is: the rows of its version table. A revision that is an ancestor of a row, or that a row depends
 * on, is applied too but has no row.
 *
 * @param ids the rows; iterated in the order of the ids' text
 */
public record Heads(Set<RevisionId> ids) {

    /** Copies and sorts the rows. */
    public Heads {
        ids = SortedIds.of(ids);
    }

    /** No row: nothing is applied. */
    public static Heads base() {
        return new Heads(Set.of());
    }

    /** The rows with these ids, a repeated one counted once. */
    public static Heads of(Collection<RevisionId> ids) {
        return new Heads(SortedIds.of(ids));
    }

    /** The rows with these ids, a repeated one counted once. */
    public static Heads of(RevisionId... ids) {
        return of(Arrays.asList(ids));
    }

    /** Whether nothing is applied. */
    public boolean isBase() {
        return ids.isEmpty();
    }

    /** Whether the revision has a row of its own. */
    public boolean contains(RevisionId id) {
        return ids.contains(id);
    }

    /** The rows in the order of their text. */
    public List<RevisionId> sorted() {
        return List.copyOf(ids);
    }

    /** Returns the ids with commas between them, or {@code base}. */
    @Override
    public String toString() {
        return isBase() ? "base" : ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }
}

package dev.stepwell.revision;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;

/**
 * An immutable set of ids in the order of their text. One array, because a walk keeps the rows after every step, and a
 * history of thousands of branches has thousands of rows.
 */
final class SortedIds extends AbstractSet<RevisionId> {
    private final RevisionId[] ids;

    private SortedIds(RevisionId[] ids) {
        this.ids = ids;
    }

    static SortedIds of(Collection<RevisionId> ids) {
        return ids instanceof SortedIds sorted
                ? sorted
                : new SortedIds(ids.stream().distinct().sorted().toArray(RevisionId[]::new));
    }

    /** These ids and one more. */
    SortedIds with(RevisionId id) {
        int place = Arrays.binarySearch(ids, id);
        if (place >= 0) {
            return this;
        }
        int insertion = -place - 1;
        RevisionId[] more = Arrays.copyOf(ids, ids.length + 1);
        System.arraycopy(ids, insertion, more, insertion + 1, ids.length - insertion);
        more[insertion] = id;
        return new SortedIds(more);
    }

    /** These ids but one. */
    SortedIds without(RevisionId id) {
        int place = Arrays.binarySearch(ids, id);
        if (place < 0) {
            return this;
        }
        RevisionId[] fewer = Arrays.copyOf(ids, ids.length - 1);
        System.arraycopy(ids, place + 1, fewer, place, fewer.length - place);
        return new SortedIds(fewer);
    }

    @Override
    public boolean contains(Object other) {
        return other instanceof RevisionId id && Arrays.binarySearch(ids, id) >= 0;
    }

    @Override
    public Iterator<RevisionId> iterator() {
        return Arrays.asList(ids).iterator();
    }

    @Override
    public int size() {
        return ids.length;
    }
}

package dev.stepwell.revision;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Turns the names that revisions refer to into numbers. A name that nothing has, and a revision's reference to itself,
 * are left out: {@link ReferenceCheck} reports them.
 */
final class References {
    private final List<Revision> revisions;
    private final Names names;

    References(List<Revision> revisions, Names names) {
        this.revisions = revisions;
        this.names = names;
    }

    /** The parents of each revision, each once, in declared order. */
    int[][] parents() {
        return rows(revision ->
                revision.parents().stream().map(id -> names.id(id.value())).toList());
    }

    /** What each revision depends on, each once, in declared order. */
    int[][] dependencies() {
        return rows(
                revision -> revision.dependsOn().stream().map(names::idOrLabel).toList());
    }

    private int[][] rows(Function<Revision, List<OptionalInt>> named) {
        int[][] rows = new int[revisions.size()][];
        for (int node = 0; node < rows.length; node++) {
            int self = node;
            rows[node] = named.apply(revisions.get(node)).stream()
                    .flatMapToInt(OptionalInt::stream)
                    .filter(other -> other != self)
                    .distinct()
                    .toArray();
        }
        return rows;
    }

    /** The rows of both, those of the first first, each number once. */
    static int[][] joined(int[][] first, int[][] second) {
        int[][] joined = new int[first.length][];
        Arrays.setAll(
                joined,
                node -> second[node].length == 0
                        ? first[node]
                        : IntStream.concat(Arrays.stream(first[node]), Arrays.stream(second[node]))
                                .distinct()
                                .toArray());
        return joined;
    }
}

package dev.stepwell.script;

import dev.stepwell.revision.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a mistyped name was meant to be. */
final class NearestName {

    private NearestName() {}

    /** The candidate that takes the fewest edits, the first of equals; empty without candidates. */
    static Optional<String> of(String name, Collection<String> candidates) {
        return candidates.stream().min(Comparator.comparingInt(candidate -> EditDistance.between(name, candidate)));
    }

    /** The nearest candidate, if it is so near that a slip of the hand explains the difference. */
    static Optional<String> within(int edits, String name, Collection<String> candidates) {
        return of(name, candidates).filter(candidate -> EditDistance.between(name, candidate) <= edits);
    }
}

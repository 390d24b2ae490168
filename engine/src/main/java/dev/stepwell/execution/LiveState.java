package dev.stepwell.execution;

import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user's database says of itself.
 *
 * @param isKept whether it has a version table
 * @param hasTables whether it has tables other than those of Stepwell
 * @param rows the rows of the version table
 * @param checksums what the upgrade of each revision was when it was applied or stamped, as far as the history tells
 * @param marks revisions that run outside a transaction, and began and never ended
 */
public record LiveState(
        boolean isKept, boolean hasTables, Heads rows, Map<RevisionId, String> checksums, List<Mark> marks) {

    /** Copies the collections. */
    public LiveState {
        checksums = Collections.unmodifiableMap(new LinkedHashMap<>(checksums));
        marks = List.copyOf(marks);
    }

    /**
     * A revision that broke off half-way.
     *
     * @param revision which
     * @param action {@code upgrade} or {@code downgrade}
     * @param by the role that ran it
     * @param started when, as PostgreSQL prints it
     */
    public record Mark(RevisionId revision, String action, String by, String started) {}
}

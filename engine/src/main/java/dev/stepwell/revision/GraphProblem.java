package dev.stepwell.revision;

import java.util.List;
import java.util.Locale;

/**
 * One reason why revisions do not form a graph.
 *
 * @param code the kind of problem
 * @param message what is wrong, where, and what to do
 * @param revisions the revisions concerned, those that have the problem first
 * @param origins where these revisions come from, without those that do not say
 */
public record GraphProblem(Code code, String message, List<RevisionId> revisions, List<String> origins) {

    /** Copies the lists. */
    public GraphProblem {
        revisions = List.copyOf(revisions);
        origins = List.copyOf(origins);
    }

    static GraphProblem about(Code code, String message, List<Revision> revisions) {
        return new GraphProblem(
                code,
                message,
                revisions.stream().map(Revision::id).toList(),
                revisions.stream()
                        .map(Revision::origin)
                        .filter(origin -> !origin.isEmpty())
                        .distinct()
                        .toList());
    }

    /** The kinds of problem. */
    public enum Code {
        /** Two revisions have the same id. */
        DUPLICATE_ID,
        /** An id is longer than the column of the version table. */
        ID_TOO_LONG,
        /** An id holds a character that means something in a target, or that separates ids in a list. */
        ILLEGAL_ID,
        /** An id or label is a word that targets use for something else, such as {@code head}. */
        RESERVED_NAME,
        /** A label holds a character that means something in a target, or that separates labels in a list. */
        ILLEGAL_LABEL,
        /** A label is already a label, or an id. */
        LABEL_CLASH,
        /** A parent is not among the revisions. */
        MISSING_PARENT,
        /** What a revision depends on is neither an id nor a label. */
        MISSING_DEPENDENCY,
        /** A revision names itself as its parent. */
        SELF_LOOP,
        /** A revision depends on itself. */
        DEPENDENCY_SELF_LOOP,
        /** Revisions follow each other in a circle. */
        CYCLE,
        /** Revisions form a circle when dependencies are counted too. */
        DEPENDENCY_CYCLE;

        /** The word used in machine-readable reports, such as {@code duplicate-id}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

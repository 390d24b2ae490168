package dev.stepwell.revision;

import java.util.List;
import java.util.Locale;

/** A target or a version table that cannot be used with this graph. Every cause has a code of its own. */
public final class RevisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String target;
    private final transient List<RevisionId> revisions;
    private final transient List<String> suggestions;

    RevisionException(Code code, String target, String message, List<RevisionId> revisions, List<String> suggestions) {
        super(message);
        this.code = code;
        this.target = target;
        this.revisions = List.copyOf(revisions);
        this.suggestions = List.copyOf(suggestions);
    }

    /** The kind of error. */
    public Code code() {
        return code;
    }

    /** The target as it was typed, {@code ""} when the error is not about a target. */
    public String target() {
        return target;
    }

    /** The revisions that the error is about: candidates, heads, rows, or what would be dropped, as the code says. */
    public List<RevisionId> revisions() {
        return revisions;
    }

    /** What may be typed instead of the target; none when nothing is close. */
    public List<String> suggestions() {
        return suggestions;
    }

    /** The causes. */
    public enum Code {
        /** No id or label is, or begins with, what was typed. */
        UNKNOWN_REVISION,
        /** Several ids or labels begin with what was typed: the revisions. */
        AMBIGUOUS_PREFIX,
        /** What stands before {@code @} is no label, id or prefix of one. */
        UNKNOWN_BRANCH,
        /** The revision, the first of the revisions, is not in the lineage of the branch, the second. */
        NOT_IN_BRANCH,
        /** One head is asked for and there are several: the revisions. */
        MULTIPLE_HEADS,
        /** What was typed is not a target at all. */
        MALFORMED_TARGET,
        /** A range stands where one revision is needed. */
        RANGE_NOT_ALLOWED,
        /** A word or number relative to the present state stands where none is allowed. */
        CURRENT_NOT_ALLOWED,
        /** Several targets, of which one is an ancestor of another: ancestor and descendant. */
        OVERLAPPING_TARGETS,
        /** {@code +N} for a downgrade, {@code -N} for an upgrade, or a distance of nothing. */
        WRONG_WAY,
        /** The graph ends before the distance is walked; where it ends is the revision, if anywhere. */
        TOO_FAR,
        /** A relative target meets a fork: the revisions that it could go on to. */
        AMBIGUOUS_WALK,
        /** {@code +N} with several rows, or a branch with several tips: the revisions. */
        AMBIGUOUS_UPGRADE,
        /** {@code -N} with several rows, or a branch with several tips: the revisions. */
        AMBIGUOUS_DOWNGRADE,
        /** The target of a downgrade is not applied, or has nothing above it that is. */
        NOT_A_DOWNGRADE_TARGET,
        /** The branch does not tell which of the revisions above the target is meant: these revisions. */
        BRANCH_NOT_ABOVE_TARGET,
        /** A branch cannot go to base alone; the revisions are those of other branches that would go too. */
        SHARED_BASE,
        /** The version table holds ids that no revision has: these ids. */
        UNKNOWN_ROW,
        /** The version table holds a revision and its ancestor: ancestor and descendant. */
        OVERLAPPING_ROWS,
        /** The rows do not allow this step of the revision. */
        STEP_NOT_POSSIBLE,
        /** The lower end of a range is no ancestor of the upper: lower ends, then upper ends. */
        NOT_ONE_LINE,
        /** A new revision would follow one that others follow: this one. */
        NOT_A_HEAD,
        /** A merge of fewer than two revisions: those named. */
        NOTHING_TO_MERGE;

        /** The word used in machine-readable reports, such as {@code unknown-revision}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

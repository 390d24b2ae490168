package dev.stepwell.revision;

/**
 * A parent that a merge need not name, because another parent brings it. It is ignored when rows are kept.
 *
 * @param merge the revision that names it
 * @param parent the parent that could be left out
 * @param broughtBy the other parent, a descendant of the first by parents alone; the same when it is named twice
 */
public record RedundantParent(RevisionId merge, RevisionId parent, RevisionId broughtBy) {}

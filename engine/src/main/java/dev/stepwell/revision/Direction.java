package dev.stepwell.revision;

/** Which way a step takes a revision. */
public enum Direction {
    /** From the parents of a revision to the revision. */
    UPGRADE,
    /** From a revision back to its parents. */
    DOWNGRADE;

    /**
     * The word used in messages and in machine-readable reports.
     *
     * @return {@code upgrade} or {@code downgrade}
     */
    public String word() {
        return this == UPGRADE ? "upgrade" : "downgrade";
    }
}

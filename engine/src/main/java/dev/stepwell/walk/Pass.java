package dev.stepwell.walk;

import dev.stepwell.revision.Direction;

/** Which part of the walk a step belongs to. */
public enum Pass {
    /** The first time that a revision is taken up. */
    FIRST_UPGRADE("first-upgrade", Direction.UPGRADE),
    /** The way back, directly after the first upgrade. */
    DOWNGRADE("downgrade", Direction.DOWNGRADE),
    /** Up again, after the downgrade. */
    SECOND_UPGRADE("second-upgrade", Direction.UPGRADE),
    /** Down as part of the way from head to base. */
    DESCENT("descent", Direction.DOWNGRADE),
    /** Up once more in a new database, to restore a clean state; recorded only when it fails, which ends the walk. */
    REPEATED_UPGRADE("repeated-upgrade", Direction.UPGRADE),
    /** Up as part of a branch that is taken without the one beside it. */
    BRANCH_ALONE("branch-alone", Direction.UPGRADE),
    /** Up as part of a branch that is taken after the one beside it. */
    BRANCH_AFTER("branch-after", Direction.UPGRADE);

    private final String word;
    private final Direction direction;

    Pass(String word, Direction direction) {
        this.word = word;
        this.direction = direction;
    }

    /**
     * The word used in machine-readable reports.
     *
     * @return a stable kebab-case word
     */
    public String word() {
        return word;
    }

    /**
     * Which way steps of this pass go.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }
}

package dev.stepwell.benchmarks.history;

/**
 * Statements and those that undo them exactly.
 *
 * @param up what is done, each statement with its semicolon, one a line
 * @param down what undoes it
 */
record Change(String up, String down) {

    /** This change, then another: undone the other way round. */
    Change then(Change next) {
        return new Change(up + "\n" + next.up, next.down + "\n" + down);
    }
}

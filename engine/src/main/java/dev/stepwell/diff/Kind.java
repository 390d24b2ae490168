package dev.stepwell.diff;

/** The coarse sort of a difference: on which sides the object is. */
public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
}

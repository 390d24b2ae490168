package dev.stepwell.walk;

/** How a walk learns what the schema is after a step. */
public enum Reading {
    /** Only what the step changed is read again. */
    CHANGES,
    /** Everything is read after every step. */
    WHOLE,
    /** Both, and the walk ends with an error when they do not agree: for tests of Stepwell itself. */
    BOTH
}

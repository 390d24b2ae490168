package dev.stepwell.walk;

/** What the round trip of a revision told about its way down. */
enum Way {
    /** There is none, or nobody has tried it. */
    NONE,
    /** It restores the schema, the order of columns apart. */
    CLEAN,
    /** It runs and leaves another schema than before. */
    DIRTY
}

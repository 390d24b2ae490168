package dev.stepwell.walk;

/** What the round trip of a revision told about its way down. */
enum Way {
    /** There is none, or it fails. */
    NONE,
    /** Nobody has tried it, because the revision is only passed through. */
    UNTRIED,
    /** It restores the schema. */
    EXACT,
    /** It restores the schema, the order of columns apart. */
    CLEAN,
    /** It runs and leaves another schema than before. */
    DIRTY;

    static Way of(Restoration restoration) {
        return switch (restoration) {
            case IDENTICAL -> EXACT;
            case COLUMN_ORDER -> CLEAN;
            case DIFFERS -> DIRTY;
        };
    }
}

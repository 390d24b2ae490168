package dev.stepwell.report;

import dev.stepwell.diff.Difference;

/** What happened to an object, in one word. */
enum Event {
    ADDED("added"),
    REMOVED("removed"),
    RENAMED("renamed"),
    CHANGED("changed");

    private final String word;

    Event(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Event of(Difference difference) {
        return switch (difference.code()) {
            case ADDED -> ADDED;
            case REMOVED -> REMOVED;
            case RENAMED -> RENAMED;
            case CHANGED, COLUMN_ORDER -> CHANGED;
        };
    }
}

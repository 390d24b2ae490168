package dev.stepwell.database;

/** Whether a server was started for us, or is somebody's on which we are guests. */
enum Ownership {
    /** Nobody else uses it, and it takes everything with it when it ends. */
    OURS,
    /** Others use it too: what we have not made is left alone, and what we have made is removed piece by piece. */
    GUEST
}

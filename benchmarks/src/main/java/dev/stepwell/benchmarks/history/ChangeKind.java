package dev.stepwell.benchmarks.history;

import java.util.Optional;

/** Draws a change of one kind, and tells the world of it. */
@FunctionalInterface
interface ChangeKind {

    /** A change, or empty where the world has nothing that it could be made to. */
    Optional<Change> draw(World world);
}

package dev.stepwell.walk;

/**
 * Databases of this history cannot be walked side by side: they share a role, or an upgrade does not run in two of them.
 * Ends that attempt, never leaves the walk.
 */
final class Interference extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Interference() {
        super("The databases of this history are in each other's way.", null, false, false);
    }
}

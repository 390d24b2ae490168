package dev.stepwell.revision;

import java.util.Objects;

/**
 * One revision taken in one direction.
 *
 * @param revision which revision
 * @param direction which way
 */
public record Step(RevisionId revision, Direction direction) {

    /** Checks that both parts are there. */
    public Step {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(direction, "direction");
    }

    /** The step that applies a revision. */
    public static Step upgrade(RevisionId revision) {
        return new Step(revision, Direction.UPGRADE);
    }

    /** The step that takes a revision back. */
    public static Step downgrade(RevisionId revision) {
        return new Step(revision, Direction.DOWNGRADE);
    }

    /** Returns the word of the direction and the id, such as {@code upgrade b2}. */
    @Override
    public String toString() {
        return direction.word() + " " + revision;
    }
}

package dev.stepwell.effect;

import java.time.Duration;

/**
 * The limits in force while a statement ran. Zero is none.
 *
 * @param lock {@code lock_timeout}
 * @param statement {@code statement_timeout}
 */
public record Timeouts(Duration lock, Duration statement) {

    /** No limits. */
    public static final Timeouts NONE = new Timeouts(Duration.ZERO, Duration.ZERO);
}

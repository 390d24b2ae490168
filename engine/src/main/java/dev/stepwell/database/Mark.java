package dev.stepwell.database;

import java.util.HexFormat;

/**
 * What a server object writes on the databases that it makes, a comment that nobody guesses, and the lock that says that it lives.
 *
 * @param secret 32 hexadecimal digits
 */
record Mark(String secret) {
    static final String PREFIX = "stepwell scratch database ";

    /** The first key of the advisory lock; the second one is the beginning of the secret. */
    static final int LOCK_CLASS = 0x57E9_0E11;

    private static final int BYTES = 16;
    private static final int LOCK_DIGITS = 8;

    static Mark draw(RandomText random) {
        return new Mark(random.hex(BYTES));
    }

    String comment() {
        return PREFIX + secret;
    }

    /** Shared, so that a session that takes the place of a lost one need not wait for the end of that. */
    String lock() {
        int key = HexFormat.fromHexDigits(secret, 0, LOCK_DIGITS);
        return "SELECT pg_advisory_lock_shared(" + LOCK_CLASS + ", " + key + ")";
    }
}

package dev.stepwell.database;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Names and secrets that nobody guesses. */
final class RandomText {
    private final RandomGenerator random;

    RandomText() {
        this(new SecureRandom());
    }

    RandomText(RandomGenerator random) {
        this.random = random;
    }

    String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}

package dev.stepwell.database;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names and secrets that nobody guesses. */
final class RandomText {
    private final SecureRandom random = new SecureRandom();

    String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}

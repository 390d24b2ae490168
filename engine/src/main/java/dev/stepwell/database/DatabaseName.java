package dev.stepwell.database;

import java.util.Locale;

/** Names of scratch databases: safe as they are in SQL, in URLs and in messages, whatever the suite is called. */
final class DatabaseName {
    /** PostgreSQL cuts longer names (manual, "Identifiers and Key Words"). */
    private static final int LIMIT = 63;

    private static final String PREFIX = "stepwell_";

    private DatabaseName() {}

    static String of(String suite, String random) {
        String word =
                suite.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        int room = LIMIT - PREFIX.length() - random.length() - 1;
        String cut = word.substring(0, Math.min(room, word.length()));
        return PREFIX + (cut.isEmpty() ? "suite" : cut) + "_" + random;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

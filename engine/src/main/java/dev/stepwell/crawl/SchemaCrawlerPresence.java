package dev.stepwell.crawl;

import java.util.List;

/** Whether SchemaCrawler is on the class path, asked without loading any of it. */
public final class SchemaCrawlerPresence {

    static final String ADD = "Have us.fatehi:schemacrawler-postgresql and us.fatehi:schemacrawler-lint there, both in"
            + " version 16.27.1.";

    private static final String CRAWLER = "schemacrawler.server.postgresql.PostgreSQLDatabaseConnector";
    private static final String LINTERS = "schemacrawler.tools.lint.Linters";

    private SchemaCrawlerPresence() {}

    /**
     * Refuses what cannot be done without it.
     *
     * @param who what needs it, as the subject of a sentence
     * @throws IllegalArgumentException when it, or its part for PostgreSQL, is missing
     */
    public static void require(String who) {
        require(who, List.of(CRAWLER));
    }

    /**
     * Refuses what cannot be done without its linters.
     *
     * @param who what needs them, as the subject of a sentence
     * @throws IllegalArgumentException when it, its part for PostgreSQL, or its linters are missing
     */
    public static void requireLinters(String who) {
        require(who, List.of(CRAWLER, LINTERS));
    }

    private static void require(String who, List<String> classes) {
        if (!classes.stream().allMatch(SchemaCrawlerPresence::isThere)) {
            throw new IllegalArgumentException(
                    who + " needs SchemaCrawler, which is not on the class path, or not all of it. " + ADD);
        }
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, SchemaCrawlerPresence.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}

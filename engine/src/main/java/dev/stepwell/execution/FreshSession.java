package dev.stepwell.execution;

import dev.stepwell.catalog.ChangeTracker;
import dev.stepwell.database.ScratchDatabase;
import java.util.ArrayList;
import java.util.List;

/** What makes a session as good as new, so that nothing of one script reaches the next, which production runs elsewhere. */
public final class FreshSession {

    /** Comes before everything else, which the role of a script may not be allowed to do. */
    static final String AUTHORIZATION = "SET SESSION AUTHORIZATION DEFAULT";

    /**
     * What {@code DISCARD ALL} does besides (PostgreSQL manual, "DISCARD"), without its {@code DISCARD PLANS}: the functions
     * that tell of changes keep theirs.
     */
    static final List<String> STATEMENTS = List.of(
            "CLOSE ALL",
            "RESET ALL",
            "DEALLOCATE ALL",
            "UNLISTEN *",
            "SELECT pg_catalog.pg_advisory_unlock_all()",
            "DISCARD TEMP",
            "DISCARD SEQUENCES",
            ChangeTracker.BEGIN);

    private FreshSession() {}

    /**
     * What is run before each script as the owner of the session.
     *
     * @param database where the scripts run
     * @return statements in order; the last one fails where the database is not one that was made for that
     */
    public static List<String> statements(ScratchDatabase database) {
        List<String> all = new ArrayList<>(STATEMENTS);
        all.add(database.markGuard());
        return all;
    }
}

package dev.stepwell.assertions;

import java.util.List;

/** There is no revision of an id. */
final class ShouldHaveRevision {

    private ShouldHaveRevision() {}

    /**
     * @param where {@code graph} or {@code walk}
     */
    static String message(String where, String id, List<String> known) {
        return "Expected the " + where + " to have a revision '" + id + "', but it has none with that id. "
                + Candidates.sentence(id, known, "revisions") + " Write the whole id.";
    }
}

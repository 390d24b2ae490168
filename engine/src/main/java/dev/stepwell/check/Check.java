package dev.stepwell.check;

import java.util.Set;

/** One named question about a history, answered from the record of its walk. */
public interface Check {

    /**
     * The name by which people select it.
     *
     * @return stable and in kebab case
     */
    String name();

    /**
     * What it asks.
     *
     * @return one sentence that is true when the check passes
     */
    String claim();

    /**
     * Whether the answer needs a database.
     *
     * @return false when the files alone tell
     */
    default boolean needsWalk() {
        return true;
    }

    /**
     * What it finds that a team may accept with a reason. Declare every code of a hazard here, or allowances of it are
     * taken for errors.
     *
     * @return codes of findings; none unless the check finds hazards
     */
    default Set<String> hazards() {
        return Set.of();
    }

    /**
     * Whether every revision has an outcome of its own.
     *
     * @return false when the answer is about the history as a whole
     */
    default boolean isPerRevision() {
        return needsWalk() && !needsReplay();
    }

    /**
     * Whether the answer needs the printed SQL to be run.
     *
     * @return true when {@link Evidence#offline()} is looked at
     */
    default boolean needsReplay() {
        return false;
    }

    /**
     * Whether the answer needs upgrades to be observed where there are rows.
     *
     * @return true when {@link dev.stepwell.walk.WalkRecord#effects} is looked at
     */
    default boolean needsEffects() {
        return false;
    }

    /**
     * Answers the question.
     *
     * @param evidence the history and the record of its walk
     * @return the findings, and the revisions that could not be judged
     */
    CheckResult judge(Evidence evidence);
}

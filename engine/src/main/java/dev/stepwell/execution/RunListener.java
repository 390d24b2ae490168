package dev.stepwell.execution;

import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.Step;
import java.time.Duration;

/** Is told what a run on a user's database is about to do, and has done. */
public interface RunListener {

    /** Tells nobody. */
    RunListener NONE = new RunListener() {};

    /**
     * Another session holds the lock.
     *
     * @param holder who that is, as far as PostgreSQL tells
     * @param patience how long it is waited for
     */
    default void waiting(String holder, Duration patience) {}

    /**
     * A database with tables and without a version table was taken over: it counts as migrated to these revisions.
     *
     * @param rows the rows that were written
     */
    default void adopted(Heads rows) {}

    /**
     * A database without tables was given all of them at once.
     *
     * @param rows the rows that were written
     */
    default void created(Heads rows) {}

    /**
     * A stamp has accepted the file of an applied revision that was edited, as it is now.
     *
     * @param revision the revision
     */
    default void accepted(Revision revision) {}

    /**
     * A stamp has settled what broke off half-way: somebody has finished it or undone it by hand.
     *
     * @param mark what it was
     */
    default void settled(LiveState.Mark mark) {}

    /**
     * A revision begins.
     *
     * @param step which way
     * @param revision the revision
     */
    default void started(Step step, Revision revision) {}

    /**
     * A revision has been run; when all share one transaction, it is not committed yet.
     *
     * @param step which way
     * @param revision the revision
     * @param time how long it took
     */
    default void finished(Step step, Revision revision, Duration time) {}
}

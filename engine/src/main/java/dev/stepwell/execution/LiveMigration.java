package dev.stepwell.execution;

import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Plan;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Migrates a user's database: one run at a time, under an advisory lock of the session. A walk never comes here.
 */
public final class LiveMigration {

    private final History history;
    private final DatabaseConnector connector;
    private final RunSettings settings;
    private final RunListener listener;
    private final Ledger ledger;
    private volatile @Nullable LiveSession active;
    private volatile boolean stopped;

    /**
     * For one history and one database.
     *
     * @param history the revisions, in the native layout
     * @param connector the way to the database
     * @param settings how to migrate it
     * @param listener is told what happens, as it happens
     * @throws MigrationException when the files are those of another tool
     */
    public LiveMigration(History history, DatabaseConnector connector, RunSettings settings, RunListener listener) {
        LivePlan.requireNative(history);
        this.history = history;
        this.connector = connector;
        this.settings = settings;
        this.listener = listener;
        this.ledger = new Ledger(settings.table());
    }

    /**
     * What the database says of itself; nothing is made or changed, and no lock is taken.
     *
     * @return rows, checksums, marks
     * @throws MigrationException when it cannot be reached or read
     */
    public LiveState state() {
        try (LiveDatabase database = LiveDatabase.open(connector, ledger)) {
            return database.read();
        }
    }

    /**
     * Refuses what an upgrade or downgrade would refuse because of the database; changes nothing.
     *
     * @param state what the database says of itself
     * @throws MigrationException when a revision broke off and nobody has settled it, or applied ones have been edited
     */
    public void requireReady(LiveState state) {
        LivePlan.requireSettled(state);
        LivePlan.requireUnedited(history, state);
    }

    /**
     * Upgrades.
     *
     * @param target as {@link RevisionGraph#planUpgrade} takes it
     * @return what was run
     * @throws MigrationException when something fails or is refused; says where the database is then
     * @throws dev.stepwell.revision.RevisionException when rows or target do not fit the history
     */
    public RunReport upgrade(String target) {
        return upgrade(target, Adoption.NONE);
    }

    /**
     * Upgrades a database of whatever kind: one that is known, one from before there were migrations, a new one.
     *
     * @param target as {@link RevisionGraph#planUpgrade} takes it
     * @param adoption what becomes of a database without a version table
     * @return what was run
     * @throws MigrationException when something fails or is refused; says where the database is then
     * @throws dev.stepwell.revision.RevisionException when rows, target or baseline do not fit the history
     */
    public RunReport upgrade(String target, Adoption adoption) {
        return withLock(database -> {
            LiveState state = database.read();
            new Newcomer(history, database, listener).adopt(state, target, adoption);
            return run(database, current -> history.graph().planUpgrade(current.rows(), target));
        });
    }

    /**
     * Downgrades.
     *
     * @param target as {@link RevisionGraph#planDowngrade} takes it
     * @return what was run
     * @throws MigrationException when something fails or is refused; says where the database is then
     * @throws dev.stepwell.revision.RevisionException when rows or target do not fit the history
     */
    public RunReport downgrade(String target) {
        return withLock(database -> run(database, state -> history.graph().planDowngrade(state.rows(), target)));
    }

    /**
     * Writes the rows of a database that has these revisions by other means, and runs nothing. Settles what broke off, and
     * accepts the files as they are now.
     *
     * @param targets as {@link RevisionGraph#planStamp} takes them
     * @param purge whether to forget the rows first, so that unknown ones do no harm
     * @return the rows before and after
     * @throws MigrationException when the database cannot be reached or written to
     * @throws dev.stepwell.revision.RevisionException when rows or targets do not fit the history
     */
    public RunReport stamp(List<String> targets, boolean purge) {
        return withLock(database -> {
            long begin = System.nanoTime();
            LiveState state = database.read();
            Heads after = history.graph().planStamp(state.rows(), targets, purge);
            database.ensureTables();
            database.write(LivePlan.stamp(history, ledger, state, after));
            LivePlan.edited(history, state, after).forEach(listener::accepted);
            state.marks().forEach(listener::settled);
            return new RunReport(state.rows(), after, List.of(), Duration.ofNanos(System.nanoTime() - begin));
        });
    }

    /**
     * Stops a run from another thread: the statement that runs is cancelled and rolled back, and no further revision begins.
     *
     * @throws SQLException when the server does not take the request
     */
    public void stop() throws SQLException {
        stopped = true;
        LiveSession session = active;
        if (session != null) {
            session.stop();
        }
    }

    /** Under the lock, decides what to do by the state, and does it. */
    private RunReport run(LiveDatabase database, Function<LiveState, Plan> planner) {
        long begin = System.nanoTime();
        LiveState state = database.read();
        LivePlan.requireSettled(state);
        Plan plan = planner.apply(state);
        LivePlan.requireUnedited(history, state);
        List<LiveStep> steps = LivePlan.steps(history, state.rows(), plan);
        LivePlan.requirePossible(steps, settings);
        if (!steps.isEmpty()) {
            database.ensureTables();
            new LiveSteps(database, settings, listener).take(steps);
        }
        return new RunReport(state.rows(), plan.heads(), plan.steps(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private <T> T withLock(Function<LiveDatabase, T> work) {
        try (LiveDatabase database = LiveDatabase.open(connector, ledger)) {
            active = database.session();
            if (stopped) {
                throw LiveProblems.stoppedWaiting();
            }
            database.lock(settings, listener);
            return work.apply(database);
        } finally {
            active = null;
        }
    }
}

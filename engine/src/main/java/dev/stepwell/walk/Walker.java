package dev.stepwell.walk;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Walks a history: each revision up, down and up again, then from head down to base, then branches in both orders. Works
 * only in databases that it has created itself, and drops them.
 */
public final class Walker {

    /** So many pairs of branches are taken in both orders; what is beyond is left out, which the record tells. */
    private static final int MOST_PAIRS = 100;

    private final PostgresServer server;
    private final WalkSettings settings;
    private final StepListener listener;
    private final int mostPairs;
    private final int shortestPair;

    /**
     * A walker on one server.
     *
     * @param server where scratch databases are created
     * @param settings how to walk
     * @param listener is told of every step as it is taken
     */
    public Walker(PostgresServer server, WalkSettings settings, StepListener listener) {
        this(server, settings, listener, MOST_PAIRS, SideBySide.SHORTEST);
    }

    /**
     * @param mostPairs how many pairs of branches are taken in both orders
     * @param shortestPair how many revisions a history has at least that is walked as two flights
     */
    Walker(PostgresServer server, WalkSettings settings, StepListener listener, int mostPairs, int shortestPair) {
        this.server = server;
        this.settings = settings;
        this.listener = listener;
        this.mostPairs = mostPairs;
        this.shortestPair = shortestPair;
    }

    /**
     * Walks the whole history once.
     *
     * @param history the revisions and their scripts
     * @return what was seen at every step; failing scripts are part of it
     * @throws WalkException when the server fails in a way that no script explains
     * @throws dev.stepwell.database.DatabaseException when no scratch database can be had
     */
    public WalkRecord walk(History history) {
        long start = System.nanoTime();
        try {
            LongWalk.Seen seen = isWorthTwoFlights(history)
                    ? new LongWalk(server, settings, listener, nothing()).walk(history)
                    : LongWalk.Seen.NOTHING;
            Optional<List<StepRecord>> taken = seen.steps();
            try (Databases databases = new Databases(server, settings, history, false)) {
                Log log = new Log(listener);
                boolean whole = taken.isPresent() || walkAlone(history, databases, log);
                databases.dropAll();
                List<StepRecord> steps = taken.orElseGet(log::steps);
                Branches branches =
                        whole && settings.only().isEmpty() ? walkBranches(history, databases, steps) : Branches.NONE;
                Map<RevisionId, StepEffects> effects = effects(history, databases, steps, seen.effects());
                Duration time = Duration.ofNanos(System.nanoTime() - start);
                return new WalkRecord(steps, branches, server.description(), server.version(), time, effects)
                        .of(history);
            }
        } catch (SQLException e) {
            throw WalkException.of(e);
        }
    }

    /**
     * Walks one part of the history.
     *
     * @param history the revisions and their scripts
     * @param shard which part; the last one takes the branches
     * @return what was seen at every step, those up to the first revision of the part among them
     * @throws WalkException when the server fails in a way that no script explains
     * @throws dev.stepwell.database.DatabaseException when no scratch database can be had
     */
    public WalkRecord walk(History history, Shard shard) {
        long start = System.nanoTime();
        Stretch stretch = Stretch.of(shard, history.graph());
        try (Databases databases = new Databases(server, settings, history, false)) {
            Log log = new Log(listener);
            if (!stretch.revisions().isEmpty()) {
                stretch = new ShardWalk(history, settings, databases, log, nothing(), stretch).walk();
            }
            databases.dropAll();
            boolean whole = log.steps().stream().noneMatch(step -> step.pass() == Pass.REPEATED_UPGRADE);
            Branches branches =
                    whole && stretch.isLast() ? walkBranches(history, databases, log.steps()) : Branches.NONE;
            Map<RevisionId, StepEffects> effects =
                    settings.observing() ? observe(history, databases, log.steps(), stretch.revisions()) : Map.of();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new WalkRecord(log.steps(), branches, server.description(), server.version(), time, effects)
                    .of(history)
                    .of(stretch);
        } catch (SQLException e) {
            throw WalkException.of(e);
        }
    }

    private boolean isWorthTwoFlights(History history) {
        return history.scripts().size() >= shortestPair && settings.only().isEmpty();
    }

    private Map<RevisionId, StepEffects> effects(
            History history, Databases databases, List<StepRecord> steps, Optional<Map<RevisionId, StepEffects>> beside)
            throws SQLException {
        if (!settings.observing()) {
            return Map.of();
        }
        return beside.isPresent() && upgraded(steps).equals(history.scripts().keySet())
                ? beside.get()
                : observe(history, databases, steps, settings.only());
    }

    /** False when it had to end early, because a clean state cannot be had. */
    private boolean walkAlone(History history, Databases databases, Log log) throws SQLException {
        List<Revision> order = history.graph().upgradeOrder();
        Flight flight = Flight.begin(history, settings, databases, log, 0, order.size(), nothing());
        try {
            flight.climb();
            if (settings.only().isEmpty()) {
                new Descent(log, flight::clean, flight.rungs(), flight.place()).descend(order.size(), 0);
            }
            return true;
        } catch (NotRepeatable e) {
            flight.giveUp(e, log);
            return false;
        }
    }

    private Branches walkBranches(History history, Databases databases, List<StepRecord> steps) throws SQLException {
        List<BranchPair> pairs = BranchPairs.of(history.graph());
        Set<RevisionId> failed = steps.stream()
                .filter(step -> step.pass() == Pass.FIRST_UPGRADE && !step.isOk())
                .map(StepRecord::revision)
                .collect(Collectors.toSet());
        try (SetLine line = new SetLine(databases, settings.reading(), history, nothing());
                SetLine again = new SetLine(databases, settings.reading(), history, nothing())) {
            Repetition repetition = new Repetition(history, again, failed);
            BranchWalk branches = new BranchWalk(history, line, repetition, failed, nothing(), listener);
            for (BranchPair pair : pairs.subList(0, Math.min(pairs.size(), mostPairs))) {
                branches.take(pair);
            }
            return branches.seen(Math.max(0, pairs.size() - mostPairs));
        }
    }

    /** @param judged of which revisions it is asked; empty means all */
    private Map<RevisionId, StepEffects> observe(
            History history, Databases databases, List<StepRecord> steps, Collection<RevisionId> judged)
            throws SQLException {
        databases.dropAll();
        return new ObservedLine(
                        history,
                        settings.judging(Set.copyOf(judged)),
                        databases,
                        server.version(),
                        upgraded(steps),
                        nothing())
                .observe();
    }

    private static Set<RevisionId> upgraded(List<StepRecord> steps) {
        return steps.stream()
                .filter(step -> step.pass() == Pass.FIRST_UPGRADE && step.isOk())
                .map(StepRecord::revision)
                .collect(Collectors.toSet());
    }

    private SchemaSnapshot nothing() {
        return SchemaSnapshot.of(server.version(), List.of());
    }
}

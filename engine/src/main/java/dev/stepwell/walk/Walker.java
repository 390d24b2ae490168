package dev.stepwell.walk;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /**
     * A walker on one server.
     *
     * @param server where scratch databases are created
     * @param settings how to walk
     * @param listener is told of every step as it is taken
     */
    public Walker(PostgresServer server, WalkSettings settings, StepListener listener) {
        this(server, settings, listener, MOST_PAIRS);
    }

    Walker(PostgresServer server, WalkSettings settings, StepListener listener, int mostPairs) {
        this.server = server;
        this.settings = settings;
        this.listener = listener;
        this.mostPairs = mostPairs;
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
        Log log = new Log(listener);
        Branches branches;
        try {
            walk(history, log);
            branches = settings.only().isEmpty() ? walkBranches(history, log) : Branches.NONE;
        } catch (SQLException e) {
            throw WalkException.of(e);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new WalkRecord(log.steps(), branches, server.description(), server.version(), time);
    }

    private Branches walkBranches(History history, Log log) throws SQLException {
        List<BranchPair> pairs = BranchPairs.of(history.graph());
        Set<RevisionId> failed = log.steps().stream()
                .filter(step -> step.pass() == Pass.FIRST_UPGRADE && !step.isOk())
                .map(StepRecord::revision)
                .collect(Collectors.toSet());
        SchemaSnapshot base = SchemaSnapshot.of(server.version(), List.of());
        Bookkeeping bookkeeping = Bookkeeping.of(history);
        try (SetLine line = new SetLine(server, settings, bookkeeping, history, base);
                SetLine again = new SetLine(server, settings, bookkeeping, history, base)) {
            Repetition repetition = new Repetition(history, again, failed);
            BranchWalk branches = new BranchWalk(history, line, repetition, failed, base, listener);
            for (BranchPair pair : pairs.subList(0, Math.min(pairs.size(), mostPairs))) {
                branches.take(pair);
            }
            return branches.seen(Math.max(0, pairs.size() - mostPairs));
        }
    }

    private void walk(History history, Log log) throws SQLException {
        List<Rung> rungs = new ArrayList<>();
        Bookkeeping bookkeeping = Bookkeeping.of(history);
        try (CleanLine clean = new CleanLine(server, settings, bookkeeping, rungs);
                Checkpoints checkpoints = new Checkpoints(clean)) {
            WorkingDatabase database = WorkingDatabase.atBase(server.create(settings.suite()), bookkeeping, settings);
            SchemaSnapshot base = base(database);
            Ascent ascent = new Ascent(history.graph(), settings, log, clean, checkpoints, rungs, database, base);
            try {
                for (Revision revision : history.graph().upgradeOrder()) {
                    ascent.climb(Objects.requireNonNull(history.scripts().get(revision.id())));
                }
                if (settings.only().isEmpty()) {
                    descend(log, checkpoints, rungs, ascent);
                }
            } finally {
                ascent.database().close();
            }
        }
    }

    private SchemaSnapshot base(WorkingDatabase database) throws SQLException {
        try {
            return database.read(SchemaSnapshot.of(server.version(), List.of()));
        } catch (SQLException | RuntimeException e) {
            database.closeAfter(e);
            throw e;
        }
    }

    private static void descend(Log log, Checkpoints checkpoints, List<Rung> rungs, Ascent ascent) throws SQLException {
        try (Descent descent = new Descent(log, checkpoints, rungs, ascent.database(), ascent.current())) {
            descent.descend();
        }
    }
}

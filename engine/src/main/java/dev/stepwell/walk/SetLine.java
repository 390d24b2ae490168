package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import dev.stepwell.script.Script;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database that was only ever upgraded, with some set of revisions up. Asked for sets that grow, it goes on from where
 * it stands; for any other it begins again.
 */
final class SetLine implements AutoCloseable {

    private final Databases databases;
    private final Reading reading;
    private final History history;
    private final SchemaSnapshot base;
    private final Set<RevisionId> applied = new HashSet<>();
    private @Nullable WorkingDatabase database;

    SetLine(Databases databases, Reading reading, History history, SchemaSnapshot base) {
        this.databases = databases;
        this.reading = reading;
        this.history = history;
        this.base = base;
    }

    /**
     * Goes to the state in which exactly these revisions are up, in place of all other databases where the walk has to
     * do with one.
     *
     * @param revisions with all that they need
     * @return the step that failed, if one did, after which there is nothing to copy
     */
    Optional<StepRecord> bring(Set<RevisionId> revisions) throws SQLException {
        if (databases.isSingle() || !revisions.containsAll(applied)) {
            close();
        }
        if (database == null) {
            database = databases.isSingle() ? databases.onlyOne(reading) : databases.atBase(reading);
        }
        for (Revision revision : history.graph().upgradeOrder()) {
            if (revisions.contains(revision.id()) && applied.add(revision.id())) {
                Optional<StepRecord> failure = upgrade(database, revision.id());
                if (failure.isPresent()) {
                    close();
                    return failure;
                }
            }
        }
        return Optional.empty();
    }

    /** A copy of the state that was brought about last, or that database itself where there may be only one. */
    WorkingDatabase copy() throws SQLException {
        WorkingDatabase source = Objects.requireNonNull(database, "nothing was brought about");
        if (!databases.isSingle()) {
            return databases.copyOf(source, reading);
        }
        database = null;
        return source;
    }

    private Optional<StepRecord> upgrade(WorkingDatabase target, RevisionId id) throws SQLException {
        Script script = Objects.requireNonNull(history.scripts().get(id)).upgrade();
        Execution execution = target.run(script, new Step(id, Direction.UPGRADE));
        if (execution.succeeded()) {
            return Optional.empty();
        }
        Log log = new Log(StepListener.NONE);
        log.failed(id, Pass.BRANCH_ALONE, execution, target.read(base), null);
        return Optional.of(log.steps().get(0));
    }

    @Override
    public void close() throws SQLException {
        applied.clear();
        if (database != null) {
            database.close();
            database = null;
        }
    }
}

package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
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
    private final Set<RevisionId> applied = new HashSet<>();
    private @Nullable WorkingDatabase database;

    SetLine(Databases databases, Reading reading, History history) {
        this.databases = databases;
        this.reading = reading;
        this.history = history;
    }

    /** A database in which exactly these revisions are up, with all that they need. It may be in place of all others. */
    WorkingDatabase copyOf(Set<RevisionId> revisions) throws SQLException {
        WorkingDatabase line = lead(revisions);
        return line == null ? rebuilt(revisions) : databases.copyOf(line, reading);
    }

    /** The line itself, led to a state; null where the walk has to do with one database at a time. */
    private @Nullable WorkingDatabase lead(Set<RevisionId> revisions) throws SQLException {
        if (databases.isSingle()) {
            return null;
        }
        if (!revisions.containsAll(applied)) {
            close();
        }
        if (database == null) {
            database = databases.atBase(reading);
        }
        if (upgrade(database, revisions).isEmpty()) {
            return database;
        }
        databases.keepToOne();
        return null;
    }

    private WorkingDatabase rebuilt(Set<RevisionId> revisions) throws SQLException {
        close();
        WorkingDatabase only = databases.onlyOne(reading);
        Optional<NotRepeatable> failure = upgrade(only, revisions);
        if (failure.isPresent()) {
            throw failure.get();
        }
        return only;
    }

    /** Takes up those that are not up yet. */
    private Optional<NotRepeatable> upgrade(WorkingDatabase target, Set<RevisionId> revisions) throws SQLException {
        for (Revision revision : history.graph().upgradeOrder()) {
            RevisionId id = revision.id();
            if (revisions.contains(id) && applied.add(id)) {
                Execution execution = target.run(script(id), new Step(id, Direction.UPGRADE));
                if (!execution.succeeded()) {
                    return Optional.of(new NotRepeatable(id, execution));
                }
            }
        }
        return Optional.empty();
    }

    private Script script(RevisionId id) {
        return Objects.requireNonNull(history.scripts().get(id)).upgrade();
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

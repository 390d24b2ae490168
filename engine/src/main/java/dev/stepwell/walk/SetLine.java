package dev.stepwell.walk;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.Execution;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database that was only ever upgraded, with some set of revisions up. Asked for sets that grow, it goes on from where
 * it stands; for any other it begins again.
 */
final class SetLine implements AutoCloseable {

    private final PostgresServer server;
    private final WalkSettings settings;
    private final Bookkeeping bookkeeping;
    private final History history;
    private final Set<RevisionId> applied = new HashSet<>();
    private @Nullable WorkingDatabase database;

    SetLine(PostgresServer server, WalkSettings settings, Bookkeeping bookkeeping, History history) {
        this.server = server;
        this.settings = settings;
        this.bookkeeping = bookkeeping;
        this.history = history;
    }

    /** A database in which exactly these revisions are up, with all that they need. */
    WorkingDatabase copyOf(Set<RevisionId> revisions) throws SQLException {
        if (!revisions.containsAll(applied)) {
            close();
        }
        if (database == null) {
            database = WorkingDatabase.atBase(server.create(settings.suite()), bookkeeping, settings);
        }
        for (Revision revision : history.graph().upgradeOrder()) {
            if (revisions.contains(revision.id()) && applied.add(revision.id())) {
                upgrade(database, revision.id());
            }
        }
        database.disconnect();
        ScratchDatabase copy = server.copy(database.database(), settings.suite());
        return WorkingDatabase.copied(copy, bookkeeping, database.heads(), settings);
    }

    private void upgrade(WorkingDatabase target, RevisionId id) throws SQLException {
        Execution execution = target.run(
                Objects.requireNonNull(history.scripts().get(id)).upgrade(), new Step(id, Direction.UPGRADE));
        if (!execution.succeeded()) {
            throw WalkException.notRepeatable(id, execution.error().orElseThrow());
        }
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

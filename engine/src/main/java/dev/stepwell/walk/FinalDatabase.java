package dev.stepwell.walk;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.Execution;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.Step;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;

/** A scratch database with every revision up, for somebody to look at. A walk has taken its own databases down again. */
public final class FinalDatabase {

    private final PostgresServer server;
    private final WalkSettings settings;

    /**
     * Such databases on one server.
     *
     * @param server where they are made
     * @param settings the suite and the script timeout
     */
    public FinalDatabase(PostgresServer server, WalkSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Makes the database, shows it, and drops it.
     *
     * @param history the revisions and their scripts
     * @param look looks at the database; nothing of it may be used afterwards
     * @param <T> what is seen
     * @return what was seen
     * @throws NoFinalSchemaException when an upgrade fails
     * @throws WalkException when the server fails in a way that no script explains
     * @throws dev.stepwell.database.DatabaseException when no scratch database can be had
     */
    public <T> T look(History history, Function<ScratchDatabase, T> look) {
        try (Databases databases = new Databases(server, settings, history, false)) {
            WorkingDatabase database = databases.atBase(Reading.WHOLE);
            for (Revision revision : history.graph().upgradeOrder()) {
                upgrade(database, revision, history);
            }
            database.disconnect();
            return look.apply(database.database());
        } catch (SQLException e) {
            throw WalkException.of(e);
        }
    }

    private static void upgrade(WorkingDatabase database, Revision revision, History history) throws SQLException {
        Execution execution = database.run(
                Objects.requireNonNull(history.scripts().get(revision.id())).upgrade(),
                new Step(revision.id(), Direction.UPGRADE));
        execution.error().ifPresent(error -> {
            throw new NoFinalSchemaException(revision.id(), error);
        });
    }
}

package dev.stepwell.walk;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.Execution;
import dev.stepwell.execution.LiveMigration;
import dev.stepwell.execution.MigrationException;
import dev.stepwell.execution.OfflineSql;
import dev.stepwell.execution.RunListener;
import dev.stepwell.execution.RunSettings;
import dev.stepwell.execution.ScratchConnector;
import dev.stepwell.execution.ScriptRunner;
import dev.stepwell.execution.TransactionUse;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Heads;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
import dev.stepwell.script.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes one empty database to the heads live, and another one by the SQL that is printed for psql. */
public final class OfflineReplay {

    private static final String FILE = "upgrade heads --sql";

    private final PostgresServer server;
    private final WalkSettings settings;

    /**
     * A replay on one server.
     *
     * @param server where scratch databases are created
     * @param settings the suite and the script timeout
     */
    public OfflineReplay(PostgresServer server, WalkSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Runs both, where both can be run on one server, and the walk has shown that the upgrades run.
     *
     * @param history the revisions and their scripts
     * @param walk what was seen when they were walked
     * @return what came of it; empty when the upgrades fail, work with roles, or are another tool's
     * @throws WalkException when the server fails in a way that no script explains
     * @throws dev.stepwell.database.DatabaseException when no scratch database can be had
     */
    public Optional<OfflineRecord> replay(History history, WalkRecord walk) {
        return isPossible(history, walk) ? Optional.of(replay(history)) : Optional.empty();
    }

    private static boolean isPossible(History history, WalkRecord walk) {
        return history.layout() == Layout.NATIVE
                && history.scripts().values().stream()
                        .allMatch(script -> script.upgrade().code().isEmpty())
                && walk.steps().stream()
                        .noneMatch(step -> !step.roles().isNothing()
                                || (step.direction() == Direction.UPGRADE
                                        && step.pass() != Pass.SECOND_UPGRADE
                                        && !ranAsWritten(step)));
    }

    /** A live run takes no script out of its transaction that does not say so. */
    private static boolean ranAsWritten(StepRecord step) {
        return step.isOk() && step.transaction() != TransactionUse.REFUSED;
    }

    private OfflineRecord replay(History history) {
        try (ScratchDatabase live = server.create(settings.suite());
                ScratchDatabase offline = server.create(settings.suite())) {
            LiveMigration migration =
                    new LiveMigration(history, new ScratchConnector(live), running(), RunListener.NONE);
            Optional<String> refusal = upgrade(migration);
            Execution execution = run(offline, sql(history));
            LiveMigration printed =
                    new LiveMigration(history, new ScratchConnector(offline), running(), RunListener.NONE);
            return new OfflineRecord(
                    refusal,
                    execution.error(),
                    read(live),
                    read(offline),
                    migration.state().rows(),
                    printed.state().rows());
        } catch (SQLException e) {
            throw WalkException.of(e);
        }
    }

    private static Optional<String> upgrade(LiveMigration migration) {
        try {
            migration.upgrade("heads");
            return Optional.empty();
        } catch (MigrationException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private RunSettings running() {
        return new RunSettings(
                RunSettings.DEFAULT.table(),
                RunSettings.DEFAULT.lockWait(),
                Optional.empty(),
                Optional.of(settings.scriptTimeout()),
                false);
    }

    /** The text as psql would read it, without the commands that are psql's own. */
    private String sql(History history) {
        String text =
                OfflineSql.of(history, running(), Heads.base(), history.graph().planUpgrade(Heads.base(), "heads"));
        return text.lines()
                .map(line -> line.equals(OfflineSql.STOP_ON_ERROR) ? "" : line)
                .collect(Collectors.joining("\n"));
    }

    private Execution run(ScratchDatabase database, String sql) throws SQLException {
        Script script = Script.of(Direction.UPGRADE, FILE, sql);
        try (ScriptRunner runner = new ScriptRunner(database, settings.scriptTimeout())) {
            return runner.run(new Script(script.direction(), FILE, sql, script.statements(), false), List.of());
        }
    }

    private static SchemaSnapshot read(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection)) {
            return reader.read();
        }
    }
}

package dev.stepwell;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.drift.ModelComparison;
import dev.stepwell.entity.PreparedModel;
import dev.stepwell.execution.LiveMigration;
import dev.stepwell.execution.RunListener;
import dev.stepwell.execution.RunSettings;
import dev.stepwell.execution.ScratchConnector;
import dev.stepwell.execution.VersionTable;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Holds what a history leads to, or what a database is, against a model, so that a revision can be written. */
public final class Autogenerator {

    private static final String SUITE = "autogenerate";

    private final Supplier<PostgresServer> server;

    /**
     * Works on one server.
     *
     * @param server where scratch databases are made; closed by whoever owns it
     */
    public Autogenerator(Supplier<PostgresServer> server) {
        this.server = server;
    }

    /**
     * Upgrades a scratch database, and compares it.
     *
     * @param history the revisions; empty where there is none yet
     * @param targets how far to upgrade, one after the other, as {@code stepwell upgrade} takes them
     * @param model what to compare with
     * @return the comparison
     * @throws dev.stepwell.execution.MigrationException when an upgrade fails
     * @throws dev.stepwell.entity.ModelException when the model cannot be made into a schema
     * @throws dev.stepwell.database.DatabaseException when no scratch database can be had
     */
    public ModelComparison compare(Optional<History> history, List<String> targets, ModelSettings model) {
        // First, since a model that is wrong is told at once.
        PreparedModel prepared = PreparedModel.of(model.model(), server.get().version());
        try (ScratchDatabase database = server.get().create(SUITE)) {
            history.ifPresent(revisions -> {
                LiveMigration migration = new LiveMigration(
                        revisions, new ScratchConnector(database), RunSettings.DEFAULT, RunListener.NONE);
                targets.forEach(migration::upgrade);
            });
            return compare(read(database), prepared, model);
        }
    }

    /**
     * Compares a schema that was read somewhere else.
     *
     * @param migrated the schema
     * @param model what to compare with
     * @return the comparison
     * @throws dev.stepwell.entity.ModelException when the model cannot be made into a schema
     */
    public ModelComparison compare(SchemaSnapshot migrated, ModelSettings model) {
        return compare(migrated, PreparedModel.of(model.model(), migrated.serverVersion()), model);
    }

    private ModelComparison compare(SchemaSnapshot migrated, PreparedModel prepared, ModelSettings model) {
        return ModelComparison.of(prepared.make(server, SUITE, migrated), migrated, model.options());
    }

    /**
     * The names that keep account of migrations, and are no part of the schema.
     *
     * @param table the version table
     * @return that table and its history
     */
    public static Set<String> accountOf(VersionTable table) {
        return Set.of(table.name(), table.name() + "_history");
    }

    private static SchemaSnapshot read(ScratchDatabase database) {
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                SnapshotReader reader = new SnapshotReader(connection, accountOf(VersionTable.DEFAULT))) {
            return reader.read();
        } catch (SQLException e) {
            throw new IllegalStateException("The scratch database of the history failed: " + e.getMessage(), e);
        }
    }
}

package dev.stepwell;

import dev.stepwell.execution.Adoption;
import dev.stepwell.execution.DataSourceConnector;
import dev.stepwell.execution.FreshSchema;
import dev.stepwell.execution.LiveMigration;
import dev.stepwell.execution.LiveState;
import dev.stepwell.execution.RunListener;
import dev.stepwell.execution.RunReport;
import dev.stepwell.execution.RunSettings;
import dev.stepwell.script.History;
import dev.stepwell.script.HistoryReader;
import dev.stepwell.script.Location;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Migrates the database of an application, at its start for example:
 * {@code Migrator.at("classpath:db/migrations").on(dataSource).upgradeToHead()}. Safe when many instances start together:
 * one runs, the others wait and then find nothing to do. Immutable.
 */
public final class Migrator {

    private final String location;
    private final RunSettings settings;
    private final Adoption adoption;

    private Migrator(String location, RunSettings settings, Adoption adoption) {
        this.location = location;
        this.settings = settings;
        this.adoption = adoption;
    }

    /**
     * Names the migrations; they are read when something is run.
     *
     * @param location a directory, or {@code classpath:db/migrations}
     * @return a migrator with the standard settings
     */
    public static Migrator at(String location) {
        return new Migrator(location, RunSettings.DEFAULT, Adoption.NONE);
    }

    /**
     * The same with other settings.
     *
     * @param changed version table, waiting, timeouts, transactions
     * @return a changed migrator
     */
    public Migrator settings(RunSettings changed) {
        return new Migrator(location, changed, adoption);
    }

    /**
     * The same, for databases from before there were migrations: one that has tables but no version table counts as migrated
     * to this revision.
     *
     * @param revision an id, the beginning of one, a label
     * @return a changed migrator
     */
    public Migrator baseline(String revision) {
        return new Migrator(location, settings, new Adoption(Optional.of(revision), adoption.fresh()));
    }

    /**
     * The same, for new databases: one without tables gets all of them from this code and counts as migrated to the head,
     * instead of running every revision.
     *
     * @param models makes the tables, from entity classes for example
     * @return a changed migrator
     */
    public Migrator creatingFresh(FreshSchema models) {
        return new Migrator(location, settings, new Adoption(adoption.baseline(), Optional.of(models)));
    }

    /**
     * Names the database.
     *
     * @param dataSource where to take one connection from, which is handed back as it came
     * @return what can be done with it
     */
    public OnDatabase on(DataSource dataSource) {
        return new OnDatabase(this, new DataSourceConnector(dataSource));
    }

    /** The migrations and the database that they are for. */
    public static final class OnDatabase {

        private final Migrator migrator;
        private final DataSourceConnector connector;

        private OnDatabase(Migrator migrator, DataSourceConnector connector) {
            this.migrator = migrator;
            this.connector = connector;
        }

        /**
         * Runs what is pending, and logs what was done (logger {@code dev.stepwell.Migrator}).
         *
         * @return what was run; nothing when the database is up to date
         * @throws dev.stepwell.script.HistoryException when the migrations cannot be read
         * @throws dev.stepwell.revision.RevisionException when there are several heads, or the version table does not fit
         * @throws dev.stepwell.execution.MigrationException when a revision fails or the database refuses
         */
        public RunReport upgradeToHead() {
            return upgrade("head");
        }

        /**
         * The same up to another target.
         *
         * @param target {@code heads}, {@code +1}, an id, {@code label@head}
         * @return what was run
         */
        public RunReport upgrade(String target) {
            MigratorLog log = new MigratorLog();
            RunReport report = migration(log).upgrade(target, migrator.adoption);
            log.ended(report);
            return report;
        }

        /**
         * Takes revisions back.
         *
         * @param target {@code -1}, {@code base}, an id
         * @return what was run
         */
        public RunReport downgrade(String target) {
            MigratorLog log = new MigratorLog();
            RunReport report = migration(log).downgrade(target);
            log.ended(report);
            return report;
        }

        /**
         * Writes where the database is, and runs nothing.
         *
         * @param targets {@code head}, ids
         * @return the rows before and after
         */
        public RunReport stamp(String... targets) {
            return migration(RunListener.NONE).stamp(List.of(targets), false);
        }

        /**
         * What the database says of itself; nothing is made or changed.
         *
         * @return rows, checksums, revisions that broke off
         */
        public LiveState state() {
            return migration(RunListener.NONE).state();
        }

        private LiveMigration migration(RunListener listener) {
            History history = HistoryReader.read(Location.parse(migrator.location), Optional.empty());
            return new LiveMigration(history, connector, migrator.settings, listener);
        }
    }
}

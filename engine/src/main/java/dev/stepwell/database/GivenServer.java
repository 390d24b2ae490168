package dev.stepwell.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that somebody else runs: a service container, a managed server, one of {@code docker compose}. The role needs
 * {@code CREATEDB} and nothing more. Scratch databases are made beside whatever is there and dropped at the end, or when the JVM ends;
 * those of a JVM that was killed are dropped by the next one. No other database is touched. The database that the URL names, {@code
 * postgres} unless it names one, is connected to and nothing is done in it.
 */
public final class GivenServer implements PostgresProvider {
    private static final Logger LOG = LoggerFactory.getLogger(GivenServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int OLDEST = 140_000;

    private final ServerUrl url;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Duration patience;

    private GivenServer(ServerUrl url, Optional<String> user, Optional<String> password, Duration patience) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.patience = patience;
    }

    /**
     * The server at an address. Of the parameters only those that say how to connect are used, such as {@code sslmode}; not those that
     * say how a session behaves.
     *
     * @param url {@code jdbc:postgresql://host:port/database?user=...&password=...} or {@code
     *     postgresql://user:password@host:port/database}
     * @return a provider that waits 30 seconds for the server to let it in
     * @throws IllegalArgumentException when this is no such URL; the message does not quote it
     */
    public static GivenServer at(String url) {
        return new GivenServer(ServerUrl.parse(url.strip()), Optional.empty(), Optional.empty(), PATIENCE);
    }

    /**
     * The same with another role.
     *
     * @param name the role, in place of the one in the URL
     * @return changed settings
     */
    public GivenServer user(String name) {
        return new GivenServer(url, Optional.of(name), password, patience);
    }

    /**
     * The same with another password.
     *
     * @param secret the password, in place of the one in the URL
     * @return changed settings
     */
    public GivenServer password(String secret) {
        return new GivenServer(url, user, Optional.of(secret), patience);
    }

    /**
     * The same with another bound.
     *
     * @param bound how long the server may need until it lets the role in
     * @return changed settings
     */
    public GivenServer patience(Duration bound) {
        return new GivenServer(url, user, password, bound);
    }

    @Override
    public PostgresServer start() {
        long begun = System.nanoTime();
        Endpoint endpoint = endpoint();
        RandomText random = new RandomText();
        Mark mark = Mark.draw(random);
        // A server may end sessions that are idle, and the lock with them.
        Administrator administrator = new Administrator(endpoint, List.of("SET idle_session_timeout = 0", mark.lock()));
        try {
            ServerFacts facts = reach(administrator, endpoint, begun);
            require(facts, endpoint);
            new AbandonedDatabases(administrator).sweep();
            ScratchDatabases databases =
                    new ScratchDatabases(endpoint, administrator, facts.version(), random, mark, Ownership.GUEST);
            String description = "PostgreSQL %s at %s, reached in %d ms"
                    .formatted(facts.versionText(), endpoint.address(), (System.nanoTime() - begun) / 1_000_000);
            LOG.info("{}", description);
            return EndedWithJvm.of(
                    end -> new ManagedServer(description, facts.version(), administrator, databases, end));
        } catch (RuntimeException e) {
            close(administrator, e);
            throw e;
        }
    }

    private Endpoint endpoint() {
        return new Endpoint(
                url.address(),
                url.parameters(),
                url.database().orElse(Endpoint.POSTGRES),
                user.or(url::user).orElseGet(() -> System.getProperty("user.name")),
                password.or(url::password).orElse(""),
                Map.of());
    }

    private ServerFacts reach(Administrator administrator, Endpoint endpoint, long begun) {
        long deadline = begun + patience.toNanos();
        while (true) {
            try {
                return administrator.ask(ServerFacts::read);
            } catch (SQLException e) {
                if (!ServerProblems.mayPass(e)) {
                    throw ServerProblems.notLetIn(endpoint.maskedUrl(endpoint.maintenance()), e);
                }
                if (System.nanoTime() - deadline > 0) {
                    throw ServerProblems.notReachedIn(patience, endpoint.maskedUrl(endpoint.maintenance()), e);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw EmbeddedProblems.interrupted("wait for " + endpoint.address(), null);
            }
        }
    }

    private static void require(ServerFacts facts, Endpoint endpoint) {
        if (facts.version() < OLDEST) {
            throw ServerProblems.tooOld(facts.versionText(), endpoint.address());
        }
        if (!facts.mayCreateDatabases()) {
            throw ServerProblems.mayNotCreate(facts.role(), endpoint.address());
        }
    }

    private static void close(Administrator administrator, RuntimeException failure) {
        try {
            administrator.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

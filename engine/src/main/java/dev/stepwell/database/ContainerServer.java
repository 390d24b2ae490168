package dev.stepwell.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Runs a container. Written against the class that both lines of Testcontainers have: 2.x has another one besides, in another package,
 * and keeps this one.
 */
@SuppressWarnings("deprecation") // in 2.x only; the class is the one that both lines have
final class ContainerServer {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerServer.class);
    private static final String SECRET = "stepwell";
    private static final int SECRET_BYTES = 24;
    private static final Duration REMOVAL = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** As the embedded server has them, but for what decides where and to whom a container listens. */
    private static final List<String> SETTINGS = List.of(
            "max_locks_per_transaction=256",
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "autovacuum=off",
            "jit=off",
            "timezone=UTC",
            "lc_messages=C");

    private final String image;
    private final boolean outlives;

    ContainerServer(String image, boolean reuse) {
        this.image = image;
        this.outlives = reuse && TestcontainersConfiguration.getInstance().environmentSupportsReuse();
    }

    PostgresServer start() {
        long begun = System.nanoTime();
        RandomText random = new RandomText();
        // A container is found again by its settings, and the password is one of them.
        PostgreSQLContainer<?> container = container(outlives ? SECRET : random.hex(SECRET_BYTES));
        try {
            container.start();
            return connected(container, random, begun);
        } catch (SQLException e) {
            stop(container);
            throw ServerProblems.notReached(endpoint(container).maskedUrl(Endpoint.POSTGRES), e);
        } catch (DatabaseException e) {
            stop(container);
            throw e;
        } catch (RuntimeException e) {
            stop(container);
            throw ContainerProblems.notStarted(image, e);
        }
    }

    private PostgreSQLContainer<?> container(String password) {
        List<String> command = new ArrayList<>(List.of("postgres"));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return new PostgreSQLContainer<>(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername(Installation.ROLE)
                .withPassword(password)
                .withDatabaseName(Endpoint.POSTGRES)
                .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C")
                .withCommand(command.toArray(String[]::new))
                .withCreateContainerCmdModifier(this::decideHowItEnds)
                .withReuse(outlives);
    }

    /** The engine itself removes a container that ended in another way than by us, as when the engine was stopped. */
    private void decideHowItEnds(CreateContainerCmd create) {
        HostConfig host = Objects.requireNonNullElseGet(create.getHostConfig(), HostConfig::newHostConfig);
        create.withHostConfig(host.withAutoRemove(!outlives));
    }

    private PostgresServer connected(PostgreSQLContainer<?> container, RandomText random, long begun)
            throws SQLException {
        Endpoint endpoint = endpoint(container);
        Mark mark = Mark.draw(random);
        Administrator administrator = new Administrator(endpoint, List.of(mark.lock()));
        ServerFacts facts = administrator.ask(ServerFacts::read);
        if (outlives) {
            new AbandonedDatabases(administrator).sweep();
        }
        ScratchDatabases databases = new ScratchDatabases(
                endpoint, administrator, facts.version(), random, mark, outlives ? Ownership.GUEST : Ownership.OURS);
        String description = "PostgreSQL %s in a container of %s, ready in %d ms"
                .formatted(facts.versionText(), image, (System.nanoTime() - begun) / 1_000_000);
        LOG.info("{}", description);
        return EndedWithJvm.of(
                forget -> new ManagedServer(description, facts.version(), administrator, databases, () -> {
                    forget.run();
                    stop(container);
                }));
    }

    private static Endpoint endpoint(PostgreSQLContainer<?> container) {
        return new Endpoint(
                container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                Map.of(),
                Endpoint.POSTGRES,
                container.getUsername(),
                container.getPassword(),
                Map.of("sslmode", "disable", "gssEncMode", "disable"));
    }

    private void stop(PostgreSQLContainer<?> container) {
        if (!outlives) {
            String id = container.getContainerId();
            container.stop();
            awaitRemoval(container.getDockerClient(), id);
        }
    }

    /** The engine removes it as well, and whoever asks it to while it does so is refused, such as Testcontainers at the JVM's end. */
    private static void awaitRemoval(DockerClient client, @Nullable String id) {
        long deadline = System.nanoTime() + REMOVAL.toNanos();
        while (id != null && isThere(client, id) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isThere(DockerClient client, String id) {
        try {
            client.inspectContainerCmd(id).exec();
            return true;
        } catch (RuntimeException e) {
            // It is gone, or the engine is.
            return false;
        }
    }
}

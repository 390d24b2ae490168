package dev.stepwell.database;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;

/** Finds out, within a bound, whether there is a container engine. */
final class ContainerEngine {
    private static final String MARKER = "org/testcontainers/containers/PostgreSQLContainer.class";
    private static final String UNIX = "unix";

    private final Duration patience;

    ContainerEngine(Duration patience) {
        this.patience = patience;
    }

    /** Asked before anything else: no other class that needs Testcontainers is loaded without it. */
    static boolean isOnClassPath() {
        return ContainerEngine.class.getClassLoader().getResource(MARKER) != null;
    }

    /** Whether it is worth asking, by what lies about: an engine that nobody has named has a socket in a usual place. */
    static boolean isLikely(Map<String, String> environment, Path home) {
        String host = environment.getOrDefault("DOCKER_HOST", "");
        if (!host.isBlank()) {
            return socketOf(host).map(Files::exists).orElse(true);
        }
        List<Path> places = new ArrayList<>(List.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".docker/desktop/docker.sock"),
                home.resolve(".testcontainers.properties")));
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!runtime.isBlank()) {
            places.add(Path.of(runtime, "docker.sock"));
        }
        return places.stream().anyMatch(Files::exists);
    }

    private static Optional<Path> socketOf(String host) {
        try {
            URI uri = URI.create(host.strip());
            return UNIX.equals(uri.getScheme()) ? Optional.of(Path.of(uri.getPath())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Not for us to judge: Testcontainers says what is wrong with it.
            return Optional.empty();
        }
    }

    /** On a thread that nobody waits for in the end: a socket that accepts and never answers blocks for minutes. */
    void require() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread asking = new Thread(() -> ask(answer), "stepwell-container-engine");
        asking.setDaemon(true);
        asking.start();
        try {
            if (!answer.get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ContainerProblems.noEngine("no container engine answers", null);
            }
        } catch (TimeoutException e) {
            asking.interrupt();
            throw ContainerProblems.noEngine(
                    "the container engine has not answered for " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw ContainerProblems.noEngine("asking for the container engine failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EmbeddedProblems.interrupted("ask for a container engine", e);
        }
    }

    /** Whatever goes wrong, errors of class loading among it, means that there is none. */
    private static void ask(CompletableFuture<Boolean> answer) {
        try {
            answer.complete(DockerClientFactory.instance().isDockerAvailable());
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }
}

package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What can be told of container engines on a machine that may have none; the rest is in {@link ContainerPostgresIT}. */
final class ContainerEngineTest {

    @Test
    void isGivenUpWhenItAcceptsAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(probe("tcp://127.0.0.1:" + silent.getLocalPort()))
                    .isEqualTo("No container can be run: the container engine has not answered for 2 s."
                            + System.lineSeparator()
                            + "Start Docker or another engine that Testcontainers knows, and name it in DOCKER_HOST if its"
                            + " socket is not in the usual place.");
        }
    }

    /** In a JVM of its own, because Testcontainers asks once and remembers. */
    private static String probe(String host) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName());
        builder.environment().put("DOCKER_HOST", host);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.onExit().join();
        return said.strip();
    }

    static final class Probe {
        private Probe() {}

        public static void main(String[] arguments) {
            try {
                new ContainerEngine(Duration.ofSeconds(2)).require();
            } catch (DatabaseException e) {
                System.out.println(e.getMessage());
            }
            System.exit(0);
        }
    }
}

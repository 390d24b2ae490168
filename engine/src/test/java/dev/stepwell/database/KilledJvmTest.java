package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ends a JVM, its servers end with it. */
final class KilledJvmTest {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @BeforeEach
    void fillTheCache() {
        sandbox.server().close();
    }

    @Test
    void killingAJvmLeavesNothing() throws IOException {
        try (ChildJvm child = child()) {
            child.firstLine();
            assertThat(sandbox.homes()).hasSize(1);
            child.kill();
            awaitNothing();
        }
    }

    @Test
    void exitingWithoutClosingLeavesNothing() throws IOException {
        try (ChildJvm child = child()) {
            child.firstLine();
            child.say('x');
            awaitNothing();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 275, 350, 425})
    void killingAJvmWhileItStartsLeavesNothing(int millis) throws IOException, InterruptedException {
        try (ChildJvm child = child()) {
            assertThat(child.runsFor(millis)).isTrue();
            child.kill();
            child.handle().onExit().join();
            sandbox.server().close();
            awaitNothing();
        }
    }

    @Test
    void theNextStartCleansUpWhenTheWatchdogWasKilledToo() throws IOException {
        try (ChildJvm child = child()) {
            child.firstLine();
            child.handle().children().forEach(ProcessHandle::destroyForcibly);
            child.kill();
            child.handle().onExit().join();
            assertThat(sandbox.processes())
                    .as("the server without its watchdog")
                    .isNotEmpty();
            sandbox.server().close();
            awaitNothing();
        }
    }

    /** The instant between the making of a directory and the lock on it cannot be hit with a kill; a name stands for it. */
    @Test
    void theNextStartCleansUpWhatWasNotLockedYet() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        String space = "." + ProcessSpace.present() + ".";
        Path root = Files.createDirectories(sandbox.data());
        Files.createDirectory(root.resolve(space + ServerHome.PREFIX + self.pid() + "-0-1"));
        Files.createDirectory(root.resolve(".1" + space + ServerHome.PREFIX + self.pid() + "-0-2"));
        Path living = Files.createDirectory(root.resolve(space + ServerHome.prefixOfThisProcess() + "3"));

        sandbox.server().close();

        assertThat(sandbox.homes())
                .extracting(home -> home.getFileName().toString())
                .containsExactlyInAnyOrder(
                        ".1" + space + ServerHome.PREFIX + self.pid() + "-0-2",
                        living.getFileName().toString());
        for (Path home : sandbox.homes()) {
            Files.delete(home);
        }
    }

    @Test
    void theNextStartLeavesServersOfLivingJvmsAlone() throws IOException {
        try (ChildJvm child = child()) {
            child.firstLine();
            sandbox.server().close();
            assertThat(sandbox.homes()).hasSize(1);
            child.say('c');
            child.handle().onExit().join();
        }
    }

    private ChildJvm child() throws IOException {
        Path cache = sandbox.settings().caches().get(0);
        return ChildJvm.start(cache, sandbox.data());
    }

    private void awaitNothing() {
        await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(sandbox.processes()).isEmpty();
            assertThat(sandbox.homes()).isEmpty();
        });
    }
}

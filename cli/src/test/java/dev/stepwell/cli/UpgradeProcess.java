package dev.stepwell.cli;

import dev.stepwell.database.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code stepwell upgrade head} in a process of its own. */
final class UpgradeProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private UpgradeProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static UpgradeProcess start(Path project, ScratchDatabase database) throws IOException {
        Path output = Files.createTempFile(project, "upgrade", ".txt");
        return new UpgradeProcess(
                command(project, database).redirectOutput(output.toFile()).start(), output);
    }

    /** The command, with all that it says in one stream. */
    static ProcessBuilder command(Path project, ScratchDatabase database) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "upgrade",
                        "head",
                        "--dir",
                        project.toString(),
                        "--url",
                        database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password())
                .redirectErrorStream(true);
    }

    /** What it has said so far. */
    List<String> said() throws IOException {
        return Files.readAllLines(output);
    }

    boolean hasSaid(String beginning) throws IOException {
        return said().stream().anyMatch(line -> line.startsWith(beginning));
    }

    UpgradeProcess awaitLine(String beginning) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!hasSaid(beginning)) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError("It never said '" + beginning + "' but: " + said());
            }
            Thread.sleep(20);
        }
        return this;
    }

    int end() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

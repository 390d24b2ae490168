package dev.stepwell.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link ServerKeeper} in a JVM of its own. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildJvm start(Path cache, Path data) throws IOException {
        return start(ServerKeeper.class, cache.toString(), data.toString());
    }

    static ChildJvm start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The name of its database, once its server answers. */
    String firstLine() throws IOException {
        String line = output.readLine();
        return line == null ? "" : line;
    }

    void say(char word) throws IOException {
        process.getOutputStream().write(word);
        process.getOutputStream().flush();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean runsFor(long millis) throws InterruptedException {
        return !process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** As {@code kill} and a terminal do. */
    void terminate() {
        process.destroy();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        kill();
        output.close();
    }
}

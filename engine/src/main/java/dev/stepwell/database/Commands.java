package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs small programs to their end, without whatever the surroundings say about other PostgreSQL servers. */
final class Commands {
    private Commands() {}

    /** Nothing is inherited that would change how PostgreSQL behaves or speaks. */
    static ProcessBuilder clean(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }

    /** What it prints; an exception when the program cannot be run or does not end in time. */
    static String answer(List<String> command, Duration bound) throws IOException {
        Path output = Files.createTempFile("stepwell-answer-", ".txt");
        try {
            run(command, output, bound);
            return Files.readString(output).strip();
        } finally {
            Files.delete(output);
        }
    }

    /** The exit status; an exception when the program cannot be run or does not end in time. */
    static int run(List<String> command, Path output, Duration bound) throws IOException {
        Process process = clean(command).redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new IOException(command.get(0) + " did not end within " + bound.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EmbeddedProblems.interrupted("run " + command.get(0), e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

package dev.stepwell.benchmarks;

import dev.stepwell.benchmarks.history.SyntheticHistory;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Another tool beside the walk: the same history, the same server. */
@Command(
        name = "beside",
        description = "Times a command of another tool against the walk of the same history on the same server. The"
                + " command finds paired SQL files in DIR and an empty database in the environment: PGHOST, PGPORT,"
                + " PGDATABASE, PGUSER, PGPASSWORD. dev/side-by-side uses it.",
        mixinStandardHelpOptions = true)
final class BesideCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "N", description = "Number of revisions.")
    private int length;

    @Parameters(index = "1", paramLabel = "DIR", description = "Where to write the history.")
    private Path directory = Path.of("");

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "COMMAND", description = "The command and its arguments.")
    private List<String> command = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** Made by picocli. */
    BesideCommand() {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        SyntheticHistory history = SyntheticHistory.ofLength(length);
        history.write(directory);
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            out.println(server.description());
            VerifiedWalk walk = new VerifiedWalk(server, history);
            List<Series> times = Series.inTurns(0, 1, List.of(walk::run, () -> other(server)));
            out.printf(
                    Locale.ROOT,
                    "%d revisions, one run each: walk %.0f ms, command %.0f ms%n",
                    length,
                    times.get(0).medianMillis(),
                    times.get(1).medianMillis());
            out.printf("      command / walk: %s%n", times.get(1).to(times.get(0)));
        }
        return 0;
    }

    private Duration other(PostgresServer server) throws IOException, InterruptedException {
        try (ScratchDatabase database = server.create("beside")) {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(JdbcAddress.of(database).environment());
            long start = System.nanoTime();
            int status = builder.start().waitFor();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            if (status != 0) {
                throw new IllegalStateException("The command ended with status " + status + "; its time says nothing.");
            }
            return time;
        }
    }
}

package dev.stepwell.benchmarks;

import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A step in a large schema against the same step in a small one. */
@Command(
        name = "step",
        description = "Measures a step that changes one table beside many other tables against the same step beside few"
                + " (target at most 1.5).",
        mixinStandardHelpOptions = true)
final class StepCommand implements Callable<Integer> {

    @Option(names = "--few", paramLabel = "N", description = "Tables of the small schema: ${DEFAULT-VALUE}.")
    private int few = 20;

    @Option(names = "--many", paramLabel = "N", description = "Tables of the large schema: ${DEFAULT-VALUE}.")
    private int many = 1000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds to take: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** Made by picocli. */
    StepCommand() {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            out.println(server.description());
            OneTableSteps small = new OneTableSteps(server, few);
            OneTableSteps large = new OneTableSteps(server, many);
            List<Series> times = Series.inTurns(1, rounds, List.of(small::medianStep, large::medianStep));
            out.printf(
                    Locale.ROOT,
                    "a step, %d rounds in turns: beside %d tables %.2f ms, beside %d tables %.2f ms%n",
                    rounds,
                    few,
                    times.get(0).medianMillis(),
                    many,
                    times.get(1).medianMillis());
            out.printf("      %d / %d tables: %s%n", many, few, times.get(1).to(times.get(0)));
        }
        return 0;
    }
}

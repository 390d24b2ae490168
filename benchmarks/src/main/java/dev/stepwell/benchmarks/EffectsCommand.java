package dev.stepwell.benchmarks;

import dev.stepwell.benchmarks.history.SyntheticHistory;
import dev.stepwell.benchmarks.profile.ThreadProfile;
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

/** What it costs to see the effects of upgrades. */
@Command(
        name = "effects",
        description = "Measures the walk of a synthetic history with the effects of its upgrades observed against the"
                + " same walk without (target at most 1.4).",
        mixinStandardHelpOptions = true)
final class EffectsCommand implements Callable<Integer> {

    @Option(names = "--length", paramLabel = "N", description = "Length of the history: ${DEFAULT-VALUE}.")
    private int length = 1000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds to take: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(names = "--profile", description = "Says where the time of one observed walk goes, instead.")
    private boolean profile;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** Made by picocli. */
    EffectsCommand() {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            out.println(server.description());
            SyntheticHistory history = SyntheticHistory.ofLength(length);
            VerifiedWalk plain = new VerifiedWalk(server, history);
            VerifiedWalk observed = plain.observed();
            if (profile) {
                out.println(ThreadProfile.of(observed::run).table(length));
            } else {
                print(out, Series.inTurns(1, rounds, List.of(plain::run, observed::run)));
            }
        }
        return 0;
    }

    private void print(PrintWriter out, List<Series> times) {
        out.printf(
                Locale.ROOT,
                "%d revisions, %d rounds in turns: walk %.0f ms; observed %.0f ms%n",
                length,
                rounds,
                times.get(0).medianMillis(),
                times.get(1).medianMillis());
        out.printf("      observed / not observed: %s%n", times.get(1).to(times.get(0)));
    }
}

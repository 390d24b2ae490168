package dev.stepwell.benchmarks;

import dev.stepwell.benchmarks.history.SyntheticHistory;
import dev.stepwell.benchmarks.profile.ThreadProfile;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The walk against its own scripts, and a long history against a short one. */
@Command(
        name = "walk",
        description = "Measures the walk of synthetic histories against the bare scripts up, down, up over one"
                + " connection with a commit each (target at most 2), and the time for a revision of the longest against"
                + " that of the shortest (target at most 1.3).",
        mixinStandardHelpOptions = true)
final class WalkCommand implements Callable<Integer> {

    private static final int RIVALS = 3;

    @Option(names = "--lengths", split = ",", paramLabel = "N", description = "Lengths of histories: ${DEFAULT-VALUE}.")
    private List<Integer> lengths = List.of(50, 200, 1000);

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds to take: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Length of the history that lets the JVM compile what a walk runs: ${DEFAULT-VALUE}.")
    private int warmUp = 200;

    @Option(names = "--profile", description = "Says where the time of one walk of each length goes, instead.")
    private boolean profile;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** Made by picocli. */
    WalkCommand() {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            out.println(server.description());
            Series.inTurns(2, 1, rivals(server, warmUp));
            if (profile) {
                profile(server, out);
            } else {
                measure(server, out);
            }
        }
        return 0;
    }

    private static List<Rival> rivals(PostgresServer server, int length) {
        SyntheticHistory history = SyntheticHistory.ofLength(length);
        BareScripts scripts = new BareScripts(server, history);
        VerifiedWalk walk = new VerifiedWalk(server, history);
        return List.of(scripts::upDownUp, walk::run, scripts::upDownUpAndDescent);
    }

    private void measure(PostgresServer server, PrintWriter out) throws Exception {
        List<Rival> all = new ArrayList<>();
        lengths.forEach(length -> all.addAll(rivals(server, length)));
        List<Series> series = Series.inTurns(0, rounds, all);
        out.printf("%d rounds in turns; medians, and in brackets the least and the most of a round%n", rounds);
        for (int number = 0; number < lengths.size(); number++) {
            print(out, lengths.get(number), series.subList(number * RIVALS, number * RIVALS + RIVALS));
        }
        int last = lengths.size() - 1;
        double growth = (double) lengths.get(last) / lengths.get(0);
        Series.Ratio ratio = series.get(last * RIVALS + 1).to(series.get(1)).dividedBy(growth);
        out.printf("time for a revision, %d against %d: %s%n", lengths.get(last), lengths.get(0), ratio);
    }

    private static void print(PrintWriter out, int length, List<Series> times) {
        Series floor = times.get(0);
        Series walk = times.get(1);
        Series descending = times.get(2);
        out.printf(
                Locale.ROOT,
                "%5d revisions: scripts up, down, up %.0f ms; with the descent %.0f ms; walk %.0f ms, %.2f ms a revision%n",
                length,
                floor.medianMillis(),
                descending.medianMillis(),
                walk.medianMillis(),
                walk.medianMillis() / length);
        out.printf("      walk / up, down, up: %s%n", walk.to(floor));
        out.printf("      walk / up, down, up and descent: %s%n", walk.to(descending));
    }

    private void profile(PostgresServer server, PrintWriter out) throws Exception {
        for (int length : lengths) {
            VerifiedWalk walk = new VerifiedWalk(server, SyntheticHistory.ofLength(length));
            out.printf("%d revisions%n%s%n", length, ThreadProfile.of(walk::run).table(length));
        }
    }
}

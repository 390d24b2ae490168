package dev.stepwell.benchmarks;

import dev.stepwell.benchmarks.profile.ThreadProfile;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A whole reading of the schema against SchemaCrawler's. */
@Command(
        name = "reading",
        description =
                "Measures a whole reading of a synthetic schema against SchemaCrawler's standard crawl of it (target"
                        + " at least 15 times faster), and counts its round trips (target 1).",
        mixinStandardHelpOptions = true)
final class ReadingCommand implements Callable<Integer> {

    private static final int WARM_UPS = 2;
    private static final int PROFILED = 30;

    @Option(names = "--tables", paramLabel = "N", description = "Tables of the schema: ${DEFAULT-VALUE}.")
    private int tables = 400;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds to take: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--profile", description = "Says where the time of Stepwell's readings goes, instead.")
    private boolean profile;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** Made by picocli. */
    ReadingCommand() {}

    @Override
    public Integer call() throws Exception {
        // SchemaCrawler tells of every query, which takes time and hides the result.
        LogManager.getLogManager().reset();
        PrintWriter out = spec.commandLine().getOut();
        try (PostgresServer server = new EmbeddedPostgres().start();
                ScratchDatabase database = SyntheticSchema.create(server, tables);
                OurReading ours = new OurReading(database)) {
            out.println(server.description());
            if (profile) {
                profile(ours, out);
            } else {
                measure(database, ours, out);
                SyntheticSchema.gatherStatistics(database);
                out.println("with the statistics of VACUUM ANALYZE, as in a database that lasts:");
                measure(database, ours, out);
            }
        }
        return 0;
    }

    private void measure(ScratchDatabase database, OurReading ours, PrintWriter out) throws Exception {
        Crawl crawl = new Crawl(database);
        out.printf(
                "%d objects by Stepwell, %d tables and views by SchemaCrawler%n",
                ours.read().objects().size(), crawl.tables());
        List<Series> times = Series.inTurns(WARM_UPS, rounds, List.of(ours::time, crawl::time));
        out.printf(
                Locale.ROOT,
                "%d tables, %d rounds in turns: Stepwell %.1f ms, SchemaCrawler %.1f ms%n",
                tables,
                rounds,
                times.get(0).medianMillis(),
                times.get(1).medianMillis());
        out.printf("      SchemaCrawler / Stepwell: %s%n", times.get(1).to(times.get(0)));
        out.printf("      round trips of one reading: %d%n", OurReading.roundTrips(database));
    }

    private static void profile(OurReading ours, PrintWriter out) throws Exception {
        Series.inTurns(PROFILED, 1, List.of(ours::time));
        ThreadProfile seen = ThreadProfile.of(() -> {
            for (int reading = 0; reading < PROFILED; reading++) {
                ours.time();
            }
        });
        out.println(seen.table(PROFILED));
    }
}

package dev.stepwell.cli;

import dev.stepwell.revision.RevisionRange;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stepwell downgrade}: takes revisions back. */
@Command(
        name = "downgrade",
        description =
                "Takes back the revisions above a target, each in a transaction, under a lock that one run has at a"
                        + " time.",
        mixinStandardHelpOptions = true)
final class DowngradeCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description = "-1, base, an id, the beginning of one, label@base; with --sql FROM:TO.")
    private String target = "";

    @Option(names = "--sql", description = "Print the SQL for psql instead of running it; needs no database.")
    private boolean offline;

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final Interruption interruption;

    DowngradeCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.database = new DatabaseOptions(surroundings);
        this.interruption = surroundings.interruption();
    }

    @Override
    public Integer call() {
        LiveRun run = new LiveRun(history, database, options, output, interruption);
        if (!offline) {
            return run.run(migration -> migration.downgrade(target));
        }
        if (!RevisionRange.isRange(target)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "downgrade with --sql requires <fromrev>:<torev>: without a database nobody knows where it begins."
                            + " Write `stepwell downgrade FROM:" + target + " --sql`; `stepwell current` tells FROM.");
        }
        return run.write(RevisionRange.parse(target), "base", history.required().graph()::planDowngrade);
    }
}

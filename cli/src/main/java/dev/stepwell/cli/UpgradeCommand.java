package dev.stepwell.cli;

import dev.stepwell.revision.RevisionRange;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepwell upgrade}: runs what is pending. */
@Command(
        name = "upgrade",
        description =
                "Runs the revisions up to a target, each in a transaction, under a lock that one run has at a time.",
        mixinStandardHelpOptions = true)
final class UpgradeCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description = "head, heads, +1, an id, the beginning of one, label@head; with --sql also A:B.")
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

    private final Interruption interruption;

    UpgradeCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.database = new DatabaseOptions(surroundings);
        this.interruption = surroundings.interruption();
    }

    @Override
    public Integer call() {
        LiveRun run = new LiveRun(history, database, options, output, interruption);
        if (!offline) {
            return run.run(migration -> migration.upgrade(target));
        }
        RevisionRange range = RevisionRange.parse(RevisionRange.isRange(target) ? target : ":" + target);
        return run.write(range, "heads", history.required().graph()::planUpgrade);
    }
}

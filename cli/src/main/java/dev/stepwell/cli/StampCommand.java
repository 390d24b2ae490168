package dev.stepwell.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepwell stamp}: says where a database is, without running anything. */
@Command(
        name = "stamp",
        description = "Writes into the version table which revisions the database has, and runs nothing: for a database"
                + " that came by its tables in another way.",
        mixinStandardHelpOptions = true)
final class StampCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "REVISION", description = "head, heads, base, ids.")
    private List<String> targets = List.of();

    @Option(
            names = "--purge",
            description = "Forget what the version table holds first, ids that no file has among it.")
    private boolean purge;

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final Output output = new Output();

    private final Interruption interruption;

    StampCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.database = new DatabaseOptions(surroundings);
        this.interruption = surroundings.interruption();
    }

    @Override
    public Integer call() {
        return new LiveRun(history, database, options, output, interruption)
                .run(migration -> migration.stamp(targets, purge), "The database is still at ");
    }
}

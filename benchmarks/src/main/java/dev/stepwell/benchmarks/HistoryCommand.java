package dev.stepwell.benchmarks;

import dev.stepwell.benchmarks.history.SyntheticHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a synthetic history for other tools. */
@Command(
        name = "history",
        description = "Writes a synthetic history as paired SQL files.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "N", description = "Number of revisions.")
    private int length;

    @Parameters(index = "1", paramLabel = "DIR", description = "Where to write the files.")
    private Path directory = Path.of("");

    /** Made by picocli. */
    HistoryCommand() {}

    @Override
    public Integer call() throws IOException {
        SyntheticHistory.ofLength(length).write(directory);
        return 0;
    }
}

package dev.stepwell.cli;

import dev.stepwell.report.SnapshotText;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.schema.SnapshotFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stepwell snapshot}: the schema of a database as a file. */
@Command(
        name = "snapshot",
        description = "Writes the whole schema of a database, in an order that never changes. Reads only."
                + " Exit status: 0 fine, 2 wrong usage, 3 no connection.",
        mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "The database: postgresql://USER@HOST:PORT/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE."
                    + " The password may come from PGPASSWORD or ~/.pgpass.")
    private String url = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; json unless given.")
    private Format format = Format.JSON;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it instead of printing it.")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final Surroundings surroundings;

    SnapshotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DatabaseSource database = DatabaseSource.url(url, surroundings);
        ReportFile file =
                new ReportFile(Optional.ofNullable(output), spec.commandLine().getOut());
        file.check();
        SchemaSnapshot snapshot = database.read();
        file.write(
                format == Format.JSON
                        ? SnapshotFile.text(snapshot)
                        : new SnapshotText().render(database.name(), snapshot));
        return ExitStatus.FINE;
    }
}

package dev.stepwell.cli;

import dev.stepwell.ShardMerge;
import dev.stepwell.VerifySettings;
import dev.stepwell.check.Verdict;
import dev.stepwell.report.JsonReport;
import dev.stepwell.report.ReportFormat;
import dev.stepwell.report.ShardReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stepwell report}: makes one report of those of several shards. */
@Command(
        name = "report",
        description =
                "Makes one report of those of all shards (`stepwell verify --shard`), as one walk would have given it."
                        + " Needs the migrations and no database.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Option(
            names = "--merge",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "The JSON reports of all shards.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "The directory with the migrations.")
    private String directory = "";

    @Mixin
    private AcceptanceOptions acceptance = new AcceptanceOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final Surroundings surroundings;

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ReportFile file = report.file(spec.commandLine().getOut());
        VerifySettings settings =
                VerifySettings.of(surroundings.locate(directory)).acceptance(acceptance.settings());
        ShardMerge merge =
                new ShardMerge(settings, files.stream().map(ReportCommand::read).toList());
        Verdict verdict = merge.verdict();
        file.write(
                report.format() == ReportFormat.JSON
                        ? new JsonReport().render(verdict, merge.walk(verdict))
                        : report.format().render(verdict));
        return verdict.passed() ? ExitStatus.FINE : ExitStatus.FINDINGS;
    }

    private static ShardReport read(Path file) {
        try {
            return ShardReport.parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the report " + file + ": " + e, e);
        }
    }
}

package dev.stepwell.cli;

import dev.stepwell.FinalSchema;
import dev.stepwell.ShardMerge;
import dev.stepwell.VerifySettings;
import dev.stepwell.check.Verdict;
import dev.stepwell.report.JsonReport;
import dev.stepwell.report.ReportFormat;
import dev.stepwell.report.ShardReport;
import dev.stepwell.script.History;
import dev.stepwell.script.HistoryReader;
import dev.stepwell.script.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stepwell report}: one report of those of several shards, or of the final schema. */
@Command(
        name = "report",
        description =
                "With --merge, makes one report of those of all shards (`stepwell verify --shard`), as one walk would have"
                        + " given it; needs the migrations and no database. With --schema, describes the schema that the"
                        + " migrations lead to.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "The directory with the migrations.")
    private String directory = "";

    @Option(
            names = "--postgres",
            paramLabel = "SERVER",
            description = "With --schema, the PostgreSQL to run the migrations on, as `stepwell verify` takes it.")
    private @Nullable String postgres;

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
        return subject.schema ? describe() : merge();
    }

    /** What reports of checks can be written as does not fit a schema. */
    private int describe() {
        if (report.chosen().filter(format -> format != ReportFormat.HTML).isPresent()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "The report of a schema is an HTML page; leave --format out.");
        }
        ReportFile file = report.file(spec.commandLine().getOut());
        VerifySettings settings =
                VerifySettings.of(surroundings.locate(directory)).suite("schema");
        History history = HistoryReader.read(Location.parse(settings.location()), settings.layout());
        try (LazyServer server = new LazyServer(surroundings.provider(postgres))) {
            file.write(new FinalSchema(server, settings, history).page("Schema of " + directory));
        }
        return ExitStatus.FINE;
    }

    private int merge() {
        ReportFile file = report.file(spec.commandLine().getOut());
        VerifySettings settings =
                VerifySettings.of(surroundings.locate(directory)).acceptance(acceptance.settings());
        ShardMerge merge = new ShardMerge(
                settings, subject.files.stream().map(ReportCommand::read).toList());
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

    /** What the report is about. */
    private static final class Subject {

        @Option(
                names = "--merge",
                arity = "1..*",
                paramLabel = "FILE",
                required = true,
                description = "The JSON reports of all shards.")
        private List<Path> files = new ArrayList<>();

        @Option(
                names = "--schema",
                required = true,
                description = "The schema with every revision applied: one HTML page with its entity-relationship"
                        + " diagram, made in a scratch database.")
        private boolean schema;
    }
}

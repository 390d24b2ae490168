package dev.stepwell.cli;

import dev.stepwell.AcceptanceSettings;
import dev.stepwell.Verifier;
import dev.stepwell.VerifySettings;
import dev.stepwell.check.Severities;
import dev.stepwell.check.Since;
import dev.stepwell.check.Verdict;
import dev.stepwell.database.PostgresProvider;
import dev.stepwell.database.PostgresSettings;
import dev.stepwell.report.JsonReport;
import dev.stepwell.report.TextReport;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Layout;
import dev.stepwell.walk.Reading;
import dev.stepwell.walk.WalkSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stepwell verify}: the walk and every check. */
@Command(
        name = "verify",
        description = "Walks every revision up, down and up again, then from head to base, and judges what was seen."
                + " Exit status: 0 no errors, 1 findings, 2 wrong usage, 3 no PostgreSQL.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The directory with the migrations.")
    private String directory = "";

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = "native, paired or directory; recognised from the files unless given.")
    private @Nullable String layout;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "CHECK",
            description = "The checks to make, with commas between them; all unless given.")
    private Set<String> checks = new LinkedHashSet<>();

    @Option(
            names = "--revision",
            split = ",",
            paramLabel = "ID",
            description = "The revisions to judge, with commas between them; the others are only passed through.")
    private Set<String> revisions = new LinkedHashSet<>();

    @Option(
            names = "--script-timeout",
            paramLabel = "SECONDS",
            description = "How long one script may take; ${DEFAULT-VALUE} unless given.")
    private long timeout = WalkSettings.DEFAULT_TIMEOUT.toSeconds();

    @Option(
            names = "--reading",
            paramLabel = "WAY",
            description =
                    "How the schema is read after a step: changes (the default), whole, or both, which compares them.")
    private Reading reading = Reading.CHANGES;

    @Option(
            names = "--postgres",
            paramLabel = "SERVER",
            description = "The PostgreSQL to walk on: auto (the default), a version from 14 to 18, embedded, local,"
                    + " container, or the URL of a server on which the role may create databases. STEPWELL_POSTGRES in the"
                    + " environment says the same, and keeps a password out of the list of processes.")
    private @Nullable String postgres;

    @Option(
            names = "--since",
            split = ",",
            paramLabel = "ID",
            description = "The first revision to judge, or CHECK=ID for one check, with commas between several; what is"
                    + " before it is walked only.")
    private List<String> since = new ArrayList<>();

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "The acceptance file; stepwell-accepted.txt in the directory of the migrations unless given.")
    private @Nullable Path accepted;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The file of the known findings, which fail nothing.")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            description = "Makes the baseline where there is none, else removes from it what is gone; adds nothing.")
    private boolean writesBaseline;

    @Option(
            names = "--severity",
            paramLabel = "CLASS=LEVEL",
            description = "How much the hazards of a class weigh, with commas between several: data-loss=warning,"
                    + " blocking-lock=error. Levels are error, warning, info and off.")
    private @Nullable String severity;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text unless given.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write the report instead of printing it.")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final Surroundings surroundings;

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        VerifySettings settings = settings();
        ReportFile file =
                new ReportFile(Optional.ofNullable(output), spec.commandLine().getOut());
        file.check();
        PostgresProvider chosen = postgres == null
                ? surroundings.provider()
                : PostgresSettings.standard().provider(postgres);
        try (LazyServer server = new LazyServer(chosen)) {
            Verdict verdict = verify(settings, server);
            file.write(format == Format.JSON ? new JsonReport().render(verdict) : new TextReport().render(verdict));
            return verdict.passed() ? ExitStatus.FINE : ExitStatus.FINDINGS;
        }
    }

    private VerifySettings settings() {
        VerifySettings settings = VerifySettings.of(surroundings.locate(directory))
                .checks(checks)
                .revisions(revisions.stream().map(RevisionId::of).collect(Collectors.toSet()))
                .scriptTimeout(Duration.ofSeconds(timeout))
                .reading(reading)
                .acceptance(acceptance())
                .severities(severities());
        return layout == null ? settings : settings.layout(layoutOf(layout));
    }

    private AcceptanceSettings acceptance() {
        return new AcceptanceSettings(
                Since.parse(since), Optional.ofNullable(accepted), Optional.ofNullable(baseline), writesBaseline);
    }

    private Severities severities() {
        return new Settings(surroundings)
                .find(Settings.SEVERITY, severity)
                .map(setting -> Severities.parse(Arrays.asList(setting.value().split(",", -1))))
                .orElse(Severities.DEFAULT);
    }

    private Layout layoutOf(String word) {
        return Layout.ofWord(word)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "There is no layout '" + word + "'; name native, paired or directory."));
    }

    private Verdict verify(VerifySettings settings, LazyServer server) {
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isPresent())) {
            return new Verifier(server, progress).verify(settings);
        }
    }
}

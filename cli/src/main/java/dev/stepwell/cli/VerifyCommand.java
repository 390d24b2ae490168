package dev.stepwell.cli;

import dev.stepwell.Verifier;
import dev.stepwell.VerifySettings;
import dev.stepwell.check.Severities;
import dev.stepwell.check.Verdict;
import dev.stepwell.database.PostgresProvider;
import dev.stepwell.database.UntrustedPostgres;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Layout;
import dev.stepwell.walk.Reading;
import dev.stepwell.walk.Shard;
import dev.stepwell.walk.WalkSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final HistoryOptions history;

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
            names = "--untrusted",
            description =
                    "Runs scripts as a role that is no superuser and may neither run programs nor read or write files"
                            + " of the server.")
    private boolean untrusted;

    @Mixin
    private AcceptanceOptions acceptance = new AcceptanceOptions();

    @Option(
            names = "--shard",
            paramLabel = "N/ALL",
            description = "One part of the walk, 3/8 for the third of eight; `stepwell report --merge` makes one report"
                    + " of the JSON of all.")
    private @Nullable String shard;

    @Mixin
    private final ModelOptions model;

    @Option(
            names = "--lint",
            description = "Has SchemaCrawler's linters look at the final schema: foreign keys without an index, tables"
                    + " without a primary key, and their like (the check schema-lint).")
    private boolean lint;

    @Option(
            names = "--severity",
            paramLabel = "CLASS=LEVEL",
            description = "How much the hazards of a class weigh, with commas between several: data-loss=warning,"
                    + " blocking-lock=error. Levels are error, warning, info and off.")
    private @Nullable String severity;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final Surroundings surroundings;

    VerifyCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.surroundings = surroundings;
        this.model = new ModelOptions(surroundings);
    }

    @Override
    public Integer call() {
        VerifySettings settings = settings();
        ReportFile file = report.file(spec.commandLine().getOut());
        history.tellOrigins(spec.commandLine().getErr());
        PostgresProvider chosen = surroundings.provider(postgres);
        try (LazyServer server = new LazyServer(untrusted ? new UntrustedPostgres(chosen) : chosen)) {
            Verdict verdict = verify(settings, server);
            file.write(report.format().render(verdict));
            return verdict.passed() ? ExitStatus.FINE : ExitStatus.FINDINGS;
        }
    }

    private VerifySettings settings() {
        VerifySettings located = VerifySettings.of(surroundings.locate(history.directory()));
        VerifySettings settings = model.model(new Settings(surroundings))
                .map(located::model)
                .orElse(located)
                .checks(checks)
                .revisions(revisions.stream().map(RevisionId::of).collect(Collectors.toSet()))
                .scriptTimeout(Duration.ofSeconds(timeout))
                .reading(reading)
                .acceptance(acceptance.settings())
                .severities(severities());
        VerifySettings linted = lint ? settings.withLints() : settings;
        VerifySettings part = shard == null ? linted : linted.shard(Shard.parse(shard));
        return layout == null ? part : part.layout(layoutOf(layout));
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

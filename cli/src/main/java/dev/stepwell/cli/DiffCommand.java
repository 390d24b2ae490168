package dev.stepwell.cli;

import dev.stepwell.diff.DatabaseComparison;
import dev.stepwell.report.ComparisonJson;
import dev.stepwell.report.ComparisonText;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stepwell diff}: what differs between two databases, or files that hold their schemas. */
@Command(
        name = "diff",
        description = "Tells how the schemas of two databases differ. Reads only."
                + " Exit status: 0 equal, 1 different, 2 wrong usage, 3 no connection.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private static final List<String> IGNORABLE = List.of("column-order", "owner", "privileges", "comment");

    @Option(
            names = "--from",
            required = true,
            paramLabel = "URL|FILE",
            description = "The one: the URL of a database, or a file that `stepwell snapshot` has written.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "URL|FILE", description = "The other.")
    private String to = "";

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "WHAT",
            description = "What shall not count, with commas between: column-order, owner, privileges, comment.")
    private Set<String> ignored = new LinkedHashSet<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text unless given.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it instead of printing it.")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final Surroundings surroundings;

    DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Set<String> properties = ignoredProperties();
        DatabaseSource before = DatabaseSource.urlOrFile(from, surroundings);
        DatabaseSource after = DatabaseSource.urlOrFile(to, surroundings);
        ReportFile file =
                new ReportFile(Optional.ofNullable(output), spec.commandLine().getOut());
        file.check();
        DatabaseComparison comparison =
                DatabaseComparison.of(before.name(), before.read(), after.name(), after.read(), properties);
        file.write(
                format == Format.JSON
                        ? new ComparisonJson().render(comparison)
                        : new ComparisonText().render(comparison));
        return comparison.isEqual() ? ExitStatus.FINE : ExitStatus.FINDINGS;
    }

    private Set<String> ignoredProperties() {
        Set<String> properties = new LinkedHashSet<>();
        for (String word : ignored) {
            if (!IGNORABLE.contains(word)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "'" + word + "' cannot be ignored; name " + String.join(", ", IGNORABLE) + ".");
            }
            properties.add(word.replace('-', ' '));
        }
        return properties;
    }
}

package dev.stepwell.cli;

import dev.stepwell.AcceptanceSettings;
import dev.stepwell.check.Since;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is accepted although a check finds it. */
final class AcceptanceOptions {

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

    /** Made by picocli. */
    AcceptanceOptions() {}

    AcceptanceSettings settings() {
        return new AcceptanceSettings(
                Since.parse(since), Optional.ofNullable(accepted), Optional.ofNullable(baseline), writesBaseline);
    }
}

package dev.stepwell.cli;

import dev.stepwell.report.ReportFormat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how a report is written, and where. */
final class ReportOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, html (one page), sarif or junit (XML); text unless given.")
    private @Nullable ReportFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write the report instead of printing it.")
    private @Nullable Path output;

    /** Made by picocli. */
    ReportOptions() {}

    ReportFormat format() {
        return chosen().orElse(ReportFormat.TEXT);
    }

    /** The form that somebody asks for; empty unless given. */
    Optional<ReportFormat> chosen() {
        return Optional.ofNullable(format);
    }

    /**
     * Where the report goes.
     *
     * @throws IllegalArgumentException when it cannot be written there
     */
    ReportFile file(PrintWriter out) {
        ReportFile file = new ReportFile(Optional.ofNullable(output), out);
        file.check();
        return file;
    }
}

package dev.stepwell.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a report goes: a file, or standard output. */
final class ReportFile {

    private final Optional<Path> file;
    private final PrintWriter out;

    ReportFile(Optional<Path> file, PrintWriter out) {
        this.file = file;
        this.out = out;
    }

    /** Finds out before the walk, rather than after it, what would keep the report from being written. */
    void check() {
        file.ifPresent(ReportFile::check);
    }

    private static void check(Path target) {
        Path directory =
                Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
        if (Files.isDirectory(target)) {
            throw refused(target, "it is a directory");
        }
        if (!Files.isDirectory(directory)) {
            throw refused(target, "there is no directory " + directory);
        }
        if (!Files.isWritable(Files.exists(target) ? target : directory)) {
            throw refused(target, "this user may not write there");
        }
    }

    private static IllegalArgumentException refused(Path target, String why) {
        return new IllegalArgumentException("Cannot write the report to " + target + ": " + why
                + ". Name a file in a directory that exists, or leave --output out.");
    }

    void write(String report) {
        if (file.isEmpty()) {
            out.print(report);
            out.flush();
            return;
        }
        try {
            Files.writeString(file.get(), report);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report to " + file.get() + ": " + e.getMessage(), e);
        }
    }
}

package dev.stepwell;

import dev.stepwell.check.Baseline;
import dev.stepwell.check.BaselineComparison;
import dev.stepwell.check.BaselineEntry;
import dev.stepwell.check.BaselineUse;
import dev.stepwell.check.Evidence;
import dev.stepwell.check.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file of a baseline: read before the walk, written after it where that is allowed, and never given more entries. */
final class BaselineFile {

    private final Path file;
    private final boolean mayWrite;
    private final Optional<Baseline> known;

    private BaselineFile(Path file, boolean mayWrite, Optional<Baseline> known) {
        this.file = file;
        this.mayWrite = mayWrite;
        this.known = known;
    }

    static Optional<BaselineFile> of(AcceptanceSettings settings) {
        return settings.baseline().map(file -> open(file, settings.writesBaseline()));
    }

    private static BaselineFile open(Path file, boolean mayWrite) {
        if (Files.isRegularFile(file)) {
            return new BaselineFile(file, mayWrite, Optional.of(Baseline.parse(name(file), read(file))));
        }
        if (!mayWrite) {
            throw new IllegalArgumentException("There is no baseline " + file
                    + ". Write it with --write-baseline (in JUnit with stepwell.baseline.write=true) and commit it, or"
                    + " name the file that there is.");
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (Files.exists(file) || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("Cannot write the baseline to " + file
                    + ": it is no file, or its directory does not exist. Name a file in a directory that exists.");
        }
        return new BaselineFile(file, true, Optional.empty());
    }

    Verdict apply(Verdict verdict, Evidence evidence) {
        Baseline baseline = known.orElseGet(() -> Baseline.of(verdict.results()));
        BaselineComparison comparison = new BaselineComparison(baseline, verdict.results(), evidence);
        List<BaselineEntry> stale = comparison.stale();
        if (!mayWrite) {
            return verdict.with(comparison.reported(name(file)), new BaselineUse(name(file), false, List.of()));
        }
        boolean changes = known.isEmpty() || !stale.isEmpty();
        if (changes) {
            write(baseline.without(stale));
        }
        return verdict.with(comparison.marked(), new BaselineUse(name(file), changes, stale));
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the baseline " + file + ": " + e.getMessage(), e);
        }
    }

    private void write(Baseline baseline) {
        try {
            Files.writeString(file, baseline.render());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the baseline " + file + ": " + e.getMessage(), e);
        }
    }
}

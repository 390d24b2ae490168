package dev.stepwell;

import dev.stepwell.check.Since;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is accepted although a check finds it, beside the allowances in scripts.
 *
 * @param since from which revision on checks judge
 * @param file an acceptance file; empty to look for {@code stepwell-accepted.txt} in the folder of the migrations
 * @param baseline the file of the known findings; empty for none
 * @param writesBaseline whether the baseline may be written: made where there is none, else freed of what is gone. It is
 *     never given more entries
 */
public record AcceptanceSettings(Since since, Optional<Path> file, Optional<Path> baseline, boolean writesBaseline) {

    /** Judges every revision, and writes nothing. */
    public static final AcceptanceSettings NONE =
            new AcceptanceSettings(Since.BASE, Optional.empty(), Optional.empty(), false);

    /**
     * Refuses to write a baseline that has no file.
     *
     * @throws IllegalArgumentException saying so
     */
    public AcceptanceSettings {
        if (writesBaseline && baseline.isEmpty()) {
            throw new IllegalArgumentException("A baseline is to be written, and its file is not named. Name the file"
                    + " of the baseline, or do not ask to write it.");
        }
    }
}

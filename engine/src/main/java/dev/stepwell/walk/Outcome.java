package dev.stepwell.walk;

import java.util.Locale;

/** How a step ended. */
public enum Outcome {
    /** The script ran to its end, or there was nothing in it to run. */
    OK,
    /** The script failed. */
    FAILED,
    /** There was no script to run, or an earlier failure stood in its way. */
    SKIPPED;

    /**
     * The word used in machine-readable reports.
     *
     * @return {@code ok}, {@code failed} or {@code skipped}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

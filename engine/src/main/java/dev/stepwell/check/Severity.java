package dev.stepwell.check;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    /** Fails its check. */
    ERROR,
    /** Shown, but fails nothing. */
    WARNING,
    /** A fact worth listing. */
    INFO;

    /**
     * The word used in reports.
     *
     * @return {@code error}, {@code warning} or {@code info}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

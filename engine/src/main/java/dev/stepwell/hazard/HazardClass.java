package dev.stepwell.hazard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of danger that a hazard brings; most bring several. The last is that of lints. */
public enum HazardClass {
    /** Rows or values are gone afterwards. */
    DATA_LOSS("rows or values are gone afterwards"),
    /** No downgrade brings back what was there. */
    IRREVERSIBLE("no downgrade brings back what was there"),
    /** The version of the application that still runs does not get what it asks for. */
    BACKWARD_INCOMPATIBLE("the version of the application that still runs does not get what it relies on"),
    /** It may fail, depending on the rows that are there. */
    DATA_DEPENDENT("it may fail, depending on the rows that are there"),
    /** Others wait for a lock for as long as some work takes that grows with the rows. */
    BLOCKING_LOCK("others wait for a lock as long as work takes that grows with the rows"),
    /** A table is written anew, row by row. */
    TABLE_REWRITE("a table is written anew, row by row"),
    /** Something and the transaction around it do not fit. */
    TRANSACTION_MISUSE("something does not fit the transaction that it runs in"),
    /** Who may see or change which rows is another than before. */
    SECURITY("who may see or change which rows is another than before"),
    /** Not of an upgrade, but of what all of them lead to. */
    WEAK_SCHEMA("the final schema invites mistakes or slow statements");

    private final String meaning;

    HazardClass(String meaning) {
        this.meaning = meaning;
    }

    /**
     * The word for it in settings and reports.
     *
     * @return for example {@code data-loss}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What it means, for people.
     *
     * @return a clause without a period
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Whether it is about what is lost for good. Hazards with such a class fail unless settings say otherwise.
     *
     * @return true for {@link #DATA_LOSS} and {@link #IRREVERSIBLE}
     */
    public boolean isDestructive() {
        return this == DATA_LOSS || this == IRREVERSIBLE;
    }

    /**
     * The class of a word.
     *
     * @param word as {@link #word()} gives it
     * @return the class, or empty when none has this word
     */
    public static Optional<HazardClass> ofWord(String word) {
        return Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .findFirst();
    }
}

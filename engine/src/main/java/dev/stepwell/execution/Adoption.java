package dev.stepwell.execution;

import java.util.Optional;

/**
 * What becomes of a database that has no version table.
 *
 * @param baseline the revision that a database with tables corresponds to; empty to run every revision on it
 * @param fresh makes the tables of a database that has none; empty to run every revision on it
 */
public record Adoption(Optional<String> baseline, Optional<FreshSchema> fresh) {

    /** Every revision is run, whatever is there. */
    public static final Adoption NONE = new Adoption(Optional.empty(), Optional.empty());
}

package dev.stepwell.effect;

/**
 * Rows of one table that a statement changed: itself, or through a foreign key, a trigger, a function or a {@code DO}
 * block.
 *
 * @param relation the table
 * @param inserted rows inserted
 * @param updated rows updated; a rewrite of the table does not count
 * @param deleted rows deleted; a {@code TRUNCATE} does not count
 * @param truncated whether it was emptied by {@code TRUNCATE}, or by the {@code CASCADE} of one
 */
public record RowChanges(Relation relation, long inserted, long updated, long deleted, boolean truncated) {}

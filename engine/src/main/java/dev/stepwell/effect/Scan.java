package dev.stepwell.effect;

/**
 * A relation that a statement read as a whole or through an index: to check a constraint, to build an index, to rewrite
 * a table, or because a query asks for its rows.
 *
 * @param relation what was read
 * @param times how often; of an empty table too
 * @param rows how many rows were read one after the other, without those that an index led to
 */
public record Scan(Relation relation, long times, long rows) {}

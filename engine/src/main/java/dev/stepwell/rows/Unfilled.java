package dev.stepwell.rows;

import dev.stepwell.schema.ObjectName;

/**
 * A table that stayed empty, because no row could be made that it takes.
 *
 * @param table the table
 * @param reason what PostgreSQL said to the last row that was tried, or why none was tried
 */
public record Unfilled(ObjectName table, String reason) {}

package dev.stepwell.effect;

import dev.stepwell.schema.ObjectName;

/**
 * A table, index, view or sequence that a step had to do with. Temporary ones are left out everywhere.
 *
 * @param name its name: that before the step where it was there before, since that is the one by which a running
 *     application knows it; else its name after the step, or the last one that was seen
 * @param existed whether it was there before the step
 * @param populated whether it held a row before the step; only ever true of tables and materialized views
 */
public record Relation(ObjectName name, boolean existed, boolean populated) {}

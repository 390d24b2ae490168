package dev.stepwell.effect;

import dev.stepwell.schema.ObjectName;

/**
 * A column whose type changed so that values do not survive: converted back to the old type, they are not what they were.
 *
 * @param column the column, by its name before the step
 * @param oldType its type before
 * @param newType its type after
 * @param lost how many of the values that it held did not survive
 * @param held how many values it held
 */
public record LossyConversion(ObjectName column, String oldType, String newType, long lost, long held) {}

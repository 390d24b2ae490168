package dev.stepwell.effect;

/**
 * A sequence that was set to another value than it had reached, with {@code setval} or {@code RESTART}.
 *
 * @param sequence the sequence
 * @param before the last value that it had given; 0 when it had given none
 * @param after the value from which it goes on; 0 when it begins anew
 */
public record SequenceReset(Relation sequence, long before, long after) {}

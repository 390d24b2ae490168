package dev.stepwell.effect;

/**
 * A lock that a statement took, and that nothing before it in the same transaction had taken.
 *
 * @param relation on what
 * @param mode how strong
 */
public record Lock(Relation relation, LockMode mode) {}

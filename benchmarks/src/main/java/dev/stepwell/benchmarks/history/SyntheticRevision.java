package dev.stepwell.benchmarks.history;

/**
 * One revision of a synthetic history.
 *
 * @param id its number with leading zeros, {@code 00001} for the first
 * @param up the text of its upgrade
 * @param down the text of its downgrade, which undoes the upgrade exactly
 */
public record SyntheticRevision(String id, String up, String down) {}

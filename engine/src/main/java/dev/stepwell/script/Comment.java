package dev.stepwell.script;

/**
 * A comment of a script.
 *
 * @param text what it says, without comment marks and surrounding white space
 * @param line the line that it begins in, from 1
 */
public record Comment(String text, int line) {}

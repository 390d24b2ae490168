package dev.stepwell.cli;

/**
 * A configured value.
 *
 * @param key what it is for, as {@code stepwell.properties} names it
 * @param value the value as written
 * @param origin where it was found, as people call it: {@code --dir}, {@code DATABASE_URL}, {@code .env:3}
 */
record Setting(String key, String value, String origin) {}

package dev.stepwell.cli;

/** How a result is printed. */
enum Format {
    TEXT,
    JSON
}

/** Histories that nobody wrote: of any length, with every kind of change, sound, and the same each time. */
@NullMarked
package dev.stepwell.benchmarks.history;

import org.jspecify.annotations.NullMarked;

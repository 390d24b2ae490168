/** Measurements, each a ratio of two times that were taken in turns in one run. */
@NullMarked
package dev.stepwell.benchmarks;

import org.jspecify.annotations.NullMarked;

/**
 * Two snapshots to the sorted list of their differences, each a value with a path and both sides. What follows from a
 * difference that is listed already (the columns of a dropped table, the index of a dropped constraint) is not listed
 * again. Pure.
 */
@NullMarked
package dev.stepwell.diff;

import org.jspecify.annotations.NullMarked;

/** Where the time of a walk goes, told by looking at its thread a thousand times a second. */
@NullMarked
package dev.stepwell.benchmarks.profile;

import org.jspecify.annotations.NullMarked;

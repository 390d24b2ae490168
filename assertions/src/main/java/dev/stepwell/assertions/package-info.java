/**
 * AssertJ assertions over revision graphs, schemas, differences, records of walks and verdicts. The asserting classes
 * only decide; each failure is worded by a {@code Should…} class of its own.
 */
@NullMarked
package dev.stepwell.assertions;

import org.jspecify.annotations.NullMarked;

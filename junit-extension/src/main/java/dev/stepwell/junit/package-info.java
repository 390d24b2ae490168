/**
 * Stepwell as a JUnit Jupiter extension: {@link dev.stepwell.junit.MigrationSuite} names a history,
 * {@link dev.stepwell.junit.MigrationChecks} makes a test of every check and revision. All of them read one walk.
 */
@NullMarked
package dev.stepwell.junit;

import org.jspecify.annotations.NullMarked;

/**
 * Runs scripts against a database: in a transaction or outside one, each in a session as good as new, with every
 * error traced back to its statement. The only package that changes a database under test.
 */
@NullMarked
package dev.stepwell.execution;

import org.jspecify.annotations.NullMarked;

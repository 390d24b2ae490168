/** Every test here runs a real PostgreSQL, and {@link dev.stepwell.database.Sandbox} sees to it that nothing of it is left. */
@NullMarked
package dev.stepwell.database;

import org.jspecify.annotations.NullMarked;

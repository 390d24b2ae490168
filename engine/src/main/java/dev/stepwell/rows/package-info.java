/** Synthetic rows: makes sure that the tables of a scratch database are not empty. */
@NullMarked
package dev.stepwell.rows;

import org.jspecify.annotations.NullMarked;

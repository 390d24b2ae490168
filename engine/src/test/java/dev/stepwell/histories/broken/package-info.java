/** A history with a revision in Java. */
@NullMarked
package dev.stepwell.histories.broken;

import org.jspecify.annotations.NullMarked;

/** A history with a revision in Java. */
@NullMarked
package dev.stepwell.histories.duplicates;

import org.jspecify.annotations.NullMarked;

/** The commands, as one executable jar. Results on standard output, everything else on standard error. */
@NullMarked
package dev.stepwell.cli;

import org.jspecify.annotations.NullMarked;

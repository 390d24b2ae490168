/** The named checks: pure functions from the record of a walk to findings. A new check costs no database time. */
@NullMarked
package dev.stepwell.check;

import org.jspecify.annotations.NullMarked;

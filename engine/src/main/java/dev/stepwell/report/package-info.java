/** Renders verdicts: as text for people, as JSON for machines. Pure. */
@NullMarked
package dev.stepwell.report;

import org.jspecify.annotations.NullMarked;

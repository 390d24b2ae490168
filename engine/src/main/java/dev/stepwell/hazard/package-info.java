/**
 * What an upgrade does that can hurt a database in use, judged by what the catalogue was before and after it and by the
 * effects that were seen, never by the text of its statements, which only tells file and line. One class a hazard. Pure.
 */
@NullMarked
package dev.stepwell.hazard;

import org.jspecify.annotations.NullMarked;

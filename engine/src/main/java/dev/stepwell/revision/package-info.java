/** Revisions, the graph that they form, and which of them an upgrade or downgrade runs. Pure. */
@NullMarked
package dev.stepwell.revision;

import org.jspecify.annotations.NullMarked;

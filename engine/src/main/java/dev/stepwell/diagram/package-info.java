/** The tables of a schema and the foreign keys between them as a picture: where each box stands, and how each line runs. */
@NullMarked
package dev.stepwell.diagram;

import org.jspecify.annotations.NullMarked;

/**
 * Reads the catalogue of a PostgreSQL database into a {@link dev.stepwell.schema.SchemaSnapshot}: one small query for
 * each kind of object, joined into one statement, so that the whole schema costs one round trip.
 */
@NullMarked
package dev.stepwell.catalog;

import org.jspecify.annotations.NullMarked;

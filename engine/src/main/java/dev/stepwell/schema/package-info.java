/**
 * Values for a whole PostgreSQL catalogue at one moment: its objects by name, each with readable properties, in a
 * canonical order. Pure: nothing here knows a database.
 */
@NullMarked
package dev.stepwell.schema;

import org.jspecify.annotations.NullMarked;

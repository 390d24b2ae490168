/**
 * The walk: every revision up, down and up again, then from head down to base, each step recorded with the schema
 * before and after it. Checks judge the record; nothing here does.
 */
@NullMarked
package dev.stepwell.walk;

import org.jspecify.annotations.NullMarked;

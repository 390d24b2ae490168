/**
 * The schema that a model asks for, held against the one that migrations lead to: what differs, what that means for reading
 * and writing, and what the migrated schema would be without it. Pure.
 */
@NullMarked
package dev.stepwell.drift;

import org.jspecify.annotations.NullMarked;

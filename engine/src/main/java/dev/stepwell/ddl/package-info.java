/**
 * Two snapshots to the SQL that takes a database from the one to the other and back, and what SQL cannot do of it. Pure:
 * what depends on what is known by the names that stand in the texts of a snapshot.
 */
@NullMarked
package dev.stepwell.ddl;

import org.jspecify.annotations.NullMarked;

/**
 * What an upgrade was seen to do in a database that holds rows, statement by statement, and how that is seen: by probes
 * between the statements, event triggers and, outside a transaction, a second session.
 */
@NullMarked
package dev.stepwell.effect;

import org.jspecify.annotations.NullMarked;

/**
 * Where a PostgreSQL comes from, and the scratch databases on it. A {@link dev.stepwell.database.PostgresProvider} starts or
 * reaches a {@link dev.stepwell.database.PostgresServer}; the server makes, copies and drops {@link
 * dev.stepwell.database.ScratchDatabase}s, which carry a mark of their creator, so that nothing else is ever dropped.
 */
@NullMarked
package dev.stepwell.database;

import org.jspecify.annotations.NullMarked;

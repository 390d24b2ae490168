package dev.stepwell.walk;

import dev.stepwell.schema.SchemaSnapshot;

/**
 * Where a walk stands.
 *
 * @param database the database
 * @param schema its schema
 */
record Place(WorkingDatabase database, SchemaSnapshot schema) {}

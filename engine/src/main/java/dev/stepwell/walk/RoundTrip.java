package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.RevisionScript;

/**
 * A revision that went up, down and up again, and did what it should.
 *
 * @param script the revision and its scripts
 * @param up the first upgrade
 * @param down the downgrade
 * @param again the second upgrade
 * @param before the schema without it, before and after the downgrade
 * @param after the schema with it, after each upgrade
 */
record RoundTrip(
        RevisionScript script,
        Execution up,
        Execution down,
        Execution again,
        SchemaSnapshot before,
        SchemaSnapshot after) {}

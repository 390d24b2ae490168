package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;

/** Assertions on a schema as such. Made by {@link SchemaSnapshotAssert#schema}. */
public final class SchemaAssert extends ObjectAssert<SchemaAssert> {

    SchemaAssert(SchemaObject actual) {
        super(actual, SchemaAssert.class);
    }
}

package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;

/** Assertions on an extension. Made by {@link SchemaSnapshotAssert#extension}. */
public final class ExtensionAssert extends ObjectAssert<ExtensionAssert> {

    ExtensionAssert(SchemaObject actual) {
        super(actual, ExtensionAssert.class);
    }

    /**
     * The version is this.
     *
     * @param version for example {@code 1.6}
     * @return this
     */
    public ExtensionAssert hasVersion(String version) {
        return hasProperty("version", version);
    }

    /**
     * The objects of the extension are in this schema.
     *
     * @param schema its name, quoted where SQL needs it
     * @return this
     */
    public ExtensionAssert isInSchema(String schema) {
        return hasProperty("schema", schema);
    }
}

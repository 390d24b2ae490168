package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** A table has another primary key, or none. */
final class ShouldHavePrimaryKey {

    private ShouldHavePrimaryKey() {}

    static String message(ObjectName table, List<String> expected, Optional<SchemaObject> actual) {
        String found = actual.map(key -> "its primary key is (" + String.join(", ", KeyColumns.of(key))
                        + "), constraint " + key.name().name() + ".")
                .orElse("it has no primary key.");
        return "Expected " + table + " to have the primary key (" + String.join(", ", expected) + "), but " + found;
    }
}

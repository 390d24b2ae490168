package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;
import java.util.List;

/** A schema has what should not be there. */
final class ShouldNotHaveObject {

    private ShouldNotHaveObject() {}

    static String message(String noun, String name, List<SchemaObject> found) {
        List<String> names =
                found.stream().map(object -> object.name().toString()).toList();
        return "Expected the schema to have no " + noun + " " + name + ", but there is " + Text.list(names) + ".";
    }
}

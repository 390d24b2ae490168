package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;
import java.util.List;

/** A name means several objects. */
final class ShouldBeUnambiguous {

    private ShouldBeUnambiguous() {}

    static String message(String noun, String name, List<SchemaObject> found) {
        List<String> paths = found.stream().map(object -> object.name().path()).toList();
        return "The " + noun + " " + name + " is not the only one of that name. Write which one you mean: "
                + Text.list(paths) + ".";
    }
}

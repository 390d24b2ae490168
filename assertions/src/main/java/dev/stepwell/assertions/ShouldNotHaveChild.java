package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;

/** A table or view has a column that should not be there. */
final class ShouldNotHaveChild {

    private ShouldNotHaveChild() {}

    static String message(ObjectName parent, SchemaObject child) {
        return "Expected " + parent + " to have no " + child.name().kind().word() + " "
                + child.name().name() + ", but it has one"
                + child.property("type").map(type -> ", of type " + type).orElse("") + ".";
    }
}

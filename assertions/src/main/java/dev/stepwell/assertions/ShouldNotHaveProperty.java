package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectName;

/** An object has a default, for example, where none was expected. */
final class ShouldNotHaveProperty {

    private ShouldNotHaveProperty() {}

    static String message(ObjectName object, String property, String actual) {
        return "Expected " + object + " to have no " + property + ", but it is" + Text.block(actual);
    }
}

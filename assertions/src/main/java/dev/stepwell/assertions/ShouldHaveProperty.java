package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectName;
import java.util.Optional;

/** An object has another type, default or definition, or none. */
final class ShouldHaveProperty {

    private ShouldHaveProperty() {}

    static String message(ObjectName object, String property, String expected, Optional<String> actual) {
        return "Expected the " + property + " of " + object + " to be" + Text.block(expected)
                + actual.map(value -> "\nbut it is" + Text.block(value)).orElse("\nbut it has none.");
    }
}

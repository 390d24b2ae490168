package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectName;

/** An object is nullable, for example, or not unique. */
final class ShouldBe {

    private ShouldBe() {}

    static String message(ObjectName object, String expected, String actual) {
        return "Expected " + object + " to be " + expected + ", but it is " + actual + ".";
    }
}

package dev.stepwell.assertions;

import dev.stepwell.execution.ScriptError;

/** The error of a script is another one. */
final class ShouldHaveErrorPart {

    private ShouldHaveErrorPart() {}

    static String message(String part, String expected, String actual, ScriptError error) {
        return "Expected an error with the " + part + " '" + expected + "', but its " + part + " is '" + actual + "'."
                + ScriptErrors.block(error);
    }
}

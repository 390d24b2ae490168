package dev.stepwell.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {}

    /** From Java 22 on there is a console without a terminal, too, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // null is the answer of Java 17 to 21
    static boolean isPresent() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}

package dev.stepwell.schema;

/** Quoting of identifiers for people. */
final class Identifiers {

    private Identifiers() {}

    /** Bare where PostgreSQL would read it back as it is, key words aside; double-quoted otherwise. */
    static String quoted(String identifier) {
        return isPlain(identifier) ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String identifier) {
        return !identifier.isEmpty()
                && !isDigitOrDollar(identifier.charAt(0))
                && identifier.chars().allMatch(Identifiers::isPlain);
    }

    private static boolean isPlain(int character) {
        return (character >= 'a' && character <= 'z') || character == '_' || isDigitOrDollar(character);
    }

    private static boolean isDigitOrDollar(int character) {
        return (character >= '0' && character <= '9') || character == '$';
    }
}

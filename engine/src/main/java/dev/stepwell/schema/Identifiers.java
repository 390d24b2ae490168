package dev.stepwell.schema;

/** Quoting of identifiers for people. */
public final class Identifiers {

    private Identifiers() {}

    /**
     * An identifier as it can stand in a statement.
     *
     * @param identifier any name
     * @return bare where PostgreSQL would read it back as it is, key words aside; double-quoted otherwise
     */
    public static String quoted(String identifier) {
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

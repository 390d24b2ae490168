package dev.stepwell.schema;

/** Quoting of identifiers. */
public final class Identifiers {

    private Identifiers() {}

    /**
     * An identifier as it can stand in a statement, quoted where PostgreSQL's {@code quote_ident} does so.
     *
     * @param identifier any name
     * @return bare where PostgreSQL would read it back as it is; double-quoted otherwise
     */
    public static String quoted(String identifier) {
        return isPlain(identifier) && !KeyWords.contains(identifier)
                ? identifier
                : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String identifier) {
        if (identifier.isEmpty() || isDigit(identifier.charAt(0))) {
            return false;
        }
        for (int i = 0; i < identifier.length(); i++) {
            if (!isPlain(identifier.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int character) {
        return (character >= 'a' && character <= 'z') || character == '_' || isDigit(character);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}

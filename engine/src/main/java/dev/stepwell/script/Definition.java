package dev.stepwell.script;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises statements that only say what a schema consists of. */
final class Definition {

    /** So that nothing but the catalogue is touched: no rows, no session, no roles. */
    private static final Pattern DEFINITION = Pattern.compile(
            "(CREATE(\\s+OR\\s+REPLACE)?|ALTER|DROP)\\s+(TABLE|UNIQUE|INDEX|VIEW|SEQUENCE|TYPE|DOMAIN|FUNCTION|PROCEDURE|TRIGGER"
                    + "|POLICY|RULE|SCHEMA)\\b|COMMENT\\b|(GRANT|REVOKE)\\b.*\\bON\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** These may fill a table, move a sequence, or fail because of where a sequence stands. */
    private static final Pattern STATE = Pattern.compile(
            "(CREATE\\s+TABLE|ALTER\\s+TABLE|ALTER\\s+SEQUENCE)\\b.*\\b(AS|RESTART|MINVALUE|MAXVALUE)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Definition() {}

    static boolean matches(String sql) {
        return DEFINITION.matcher(sql).lookingAt() && !dependsOnState(sql);
    }

    private static boolean dependsOnState(String sql) {
        Matcher possible = STATE.matcher(sql);
        if (!possible.lookingAt()) {
            return false;
        }
        String what = possible.group(1).toUpperCase(Locale.ROOT);
        boolean creates = what.startsWith("CREATE");
        boolean isTable = what.endsWith("TABLE");
        Lexer token = new Lexer(sql);
        int depth = 0;
        while (token.advance()) {
            switch (token.kind()) {
                case OPEN_PARENTHESIS -> depth++;
                case CLOSE_PARENTHESIS -> depth--;
                case WORD -> {
                    // Elsewhere AS is that of a generated column, for example.
                    boolean isAs = token.isWord("AS") && (creates ? depth == 0 : !isTable);
                    boolean isPlace = !creates
                            && (token.isWord("RESTART") || token.isWord("MINVALUE") || token.isWord("MAXVALUE"));
                    if (isAs || isPlace) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}

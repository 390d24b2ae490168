package dev.stepwell.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises statements that only say what a schema consists of. */
final class Definition {

    /** So that nothing but the catalogue is touched: no rows, no session, no roles. */
    private static final Pattern DEFINITION = Pattern.compile(
            "(CREATE(\\s+OR\\s+REPLACE)?|ALTER|DROP)\\s+(TABLE|UNIQUE|INDEX|VIEW|SEQUENCE|TYPE|DOMAIN|FUNCTION|PROCEDURE|TRIGGER"
                    + "|POLICY|RULE|SCHEMA)\\b|COMMENT\\b|(GRANT|REVOKE)\\b.*\\bON\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** These may leave rows or the value of a sequence as well. */
    private static final Pattern STATE = Pattern.compile(
            "(CREATE\\s+TABLE|ALTER\\s+(TABLE|SEQUENCE))\\b.*\\b(AS|RESTART)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Definition() {}

    static boolean matches(String sql) {
        return DEFINITION.matcher(sql).lookingAt() && !leavesState(sql);
    }

    private static boolean leavesState(String sql) {
        Matcher possible = STATE.matcher(sql);
        if (!possible.lookingAt()) {
            return false;
        }
        boolean creates = possible.group(2) == null;
        Lexer token = new Lexer(sql);
        int depth = 0;
        while (token.advance()) {
            switch (token.kind()) {
                case OPEN_PARENTHESIS -> depth++;
                case CLOSE_PARENTHESIS -> depth--;
                case WORD -> {
                    // Inside parentheses AS is that of a generated column, for example.
                    if (token.isWord("RESTART") || (creates && depth == 0 && token.isWord("AS"))) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}

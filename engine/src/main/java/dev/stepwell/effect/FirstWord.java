package dev.stepwell.effect;

import dev.stepwell.script.Statement;
import java.util.Locale;

/** The word with which a statement begins. */
final class FirstWord {

    private FirstWord() {}

    /** In capitals; empty when it begins with something else. */
    static String of(Statement statement) {
        String sql = statement.sql();
        int end = 0;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(0, end).toUpperCase(Locale.ROOT);
    }
}

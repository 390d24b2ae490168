package dev.stepwell.drift;

import java.util.ArrayList;
import java.util.List;

/** Definitions as PostgreSQL prints them, taken apart without being misled by quoted names and literals. */
final class SqlText {

    private SqlText() {}

    /** Where a word stands outside quotes and parentheses, from a position on; -1 where it does not. */
    static int find(String text, String word, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i = next(text, i)) {
            if (depth == 0 && text.startsWith(word, i)) {
                return i;
            }
            depth += depth(text.charAt(i));
        }
        return -1;
    }

    /** The position of the parenthesis that closes the one at a position. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i = next(text, i)) {
            depth += depth(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The parts between commas outside quotes and parentheses, without surrounding space. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int comma = find(text, ",", 0); comma >= 0; comma = find(text, ",", start)) {
            parts.add(text.substring(start, comma).strip());
            start = comma + 1;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static int depth(char character) {
        return switch (character) {
            case '(', '[' -> 1;
            case ')', ']' -> -1;
            default -> 0;
        };
    }

    /** The position after a character, or after the whole of a quoted name or literal that begins there. */
    private static int next(String text, int at) {
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at + 1;
        }
        int end = text.indexOf(quote, at + 1);
        return end < 0 ? text.length() : end + 1;
    }
}

package dev.stepwell.script;

/** Where quoted text ends (PostgreSQL manual, section 4.1.2). Every method answers -1 when it never does. */
final class Quotes {

    private Quotes() {}

    /** The end of a string or name whose quote is written twice inside it. */
    static int plain(String text, int from, char quote) {
        int close = text.indexOf(quote, from);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == quote) {
            close = text.indexOf(quote, close + 2);
        }
        return close < 0 ? -1 : close + 1;
    }

    /** The end of an {@code E'..'} string, in which a backslash takes the meaning from the character after it. */
    static int escaped(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                i++;
            } else if (c == '\'') {
                int continued = continuation(text, i + 1);
                if (continued < 0) {
                    return i + 1;
                }
                i = continued;
            }
        }
        return -1;
    }

    /** Two strings with only a line break between them are one, and the second keeps the escapes of the first. */
    private static int continuation(String text, int from) {
        boolean newLine = false;
        int next = from;
        while (next < text.length()) {
            char c = text.charAt(next);
            if (c == '\'') {
                return newLine ? next : -1;
            } else if (Lexer.isSpace(c)) {
                newLine |= c == '\n' || c == '\r';
                next++;
            } else if (text.startsWith("--", next)) {
                next = Comments.endOfLine(text, next);
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** The end of the opening mark {@code $tag$} at {@code from}; -1 when the dollar opens nothing. */
    static int dollarTagEnd(String text, int from) {
        int next = from + 1;
        while (next < text.length()) {
            char c = text.charAt(next);
            if (c == '$') {
                return next + 1;
            }
            if (!Lexer.isWordStart(c) && (next == from + 1 || !Lexer.isDigit(c))) {
                return -1;
            }
            next++;
        }
        return -1;
    }

    /** The end of a dollar-quoted string whose opening mark is {@code text[start, bodyStart)}. */
    static int dollar(String text, int start, int bodyStart) {
        int close = text.indexOf(text.substring(start, bodyStart), bodyStart);
        return close < 0 ? -1 : close + bodyStart - start;
    }
}

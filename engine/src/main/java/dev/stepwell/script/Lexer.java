package dev.stepwell.script;

/**
 * Walks over SQL text token by token, by the lexical rules of PostgreSQL (manual, chapter 4.1 "Lexical Structure") with
 * {@code standard_conforming_strings} on. It holds one token at a time and copies nothing.
 *
 * <p>The prefixes of {@code B'..'}, {@code X'..'}, {@code N'..'} and {@code U&'..'} come as words of their own: they do
 * not change where the string ends. That of {@code E'..'} does, so it belongs to the string.
 */
final class Lexer {

    private final String text;
    private TokenKind kind = TokenKind.OTHER;
    private int start;
    private int end;
    private boolean terminated = true;

    Lexer(String text) {
        this.text = text;
    }

    TokenKind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** False when the text ended before the closing quote or comment mark of this token. */
    boolean isTerminated() {
        return terminated;
    }

    /** Whether the token is this word, in any case; {@code "begin"} in quotes is not the word. */
    boolean isWord(String word) {
        return kind == TokenKind.WORD
                && end - start == word.length()
                && text.regionMatches(true, start, word, 0, word.length());
    }

    boolean isDot() {
        return kind == TokenKind.OTHER && text.charAt(start) == '.';
    }

    /** Goes to the next token; false at the end of the text. */
    boolean advance() {
        int next = end;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        start = next;
        terminated = true;
        if (next == text.length()) {
            kind = TokenKind.END_OF_TEXT;
            end = next;
            return false;
        }
        scan(text.charAt(next));
        return true;
    }

    /** Goes on at the given offset, leaving out what stands between. */
    void skipTo(int offset) {
        end = offset;
    }

    private void scan(char first) {
        switch (first) {
            case '\'' -> accept(TokenKind.STRING, Quotes.plain(text, start + 1, '\''));
            case '"' -> accept(TokenKind.QUOTED_NAME, Quotes.plain(text, start + 1, '"'));
            case '$' -> dollar();
            case '(' -> accept(TokenKind.OPEN_PARENTHESIS, start + 1);
            case ')' -> accept(TokenKind.CLOSE_PARENTHESIS, start + 1);
            case ';' -> accept(TokenKind.SEMICOLON, start + 1);
            case '\\' -> accept(TokenKind.BACKSLASH, start + 1);
            case '-' -> dash();
            case '/' -> slash();
            default -> wordOrOther(first);
        }
    }

    private void dash() {
        if (at(start + 1) == '-') {
            accept(TokenKind.LINE_COMMENT, Comments.endOfLine(text, start));
        } else {
            accept(TokenKind.OTHER, start + 1);
        }
    }

    private void slash() {
        if (at(start + 1) == '*') {
            accept(TokenKind.BLOCK_COMMENT, Comments.endOfBlock(text, start));
        } else {
            accept(TokenKind.OTHER, start + 1);
        }
    }

    private void dollar() {
        int opened = Quotes.dollarTagEnd(text, start);
        if (opened > 0) {
            accept(TokenKind.DOLLAR_STRING, Quotes.dollar(text, start, opened));
        } else {
            // A parameter such as $1 is taken whole, so that the second dollar of $1$ does not open anything.
            accept(TokenKind.OTHER, digits(start + 1));
        }
    }

    private void wordOrOther(char first) {
        if (isWordStart(first)) {
            word(first);
        } else if (isDigit(first)) {
            accept(TokenKind.NUMBER, number(start + 1));
        } else {
            accept(TokenKind.OTHER, start + 1);
        }
    }

    private void word(char first) {
        if ((first == 'e' || first == 'E') && at(start + 1) == '\'') {
            accept(TokenKind.STRING, Quotes.escaped(text, start + 2));
            return;
        }
        int next = start + 1;
        while (isWordPart(at(next))) {
            next++;
        }
        accept(TokenKind.WORD, next);
    }

    private int number(int from) {
        int next = from;
        while (isDigit(at(next)) || at(next) == '.') {
            next++;
        }
        return next;
    }

    private int digits(int from) {
        int next = from;
        while (isDigit(at(next))) {
            next++;
        }
        return next;
    }

    /** A negative end means that the text ends inside the token. */
    private void accept(TokenKind found, int foundEnd) {
        kind = found;
        terminated = foundEnd >= 0;
        end = terminated ? foundEnd : text.length();
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }
}

package dev.stepwell.script;

/** The statement being read: where it began, and whether a semicolon may end it. */
final class OpenStatement {

    private static final int NOTHING = -1;

    private final StatementWords words;
    private int start;
    private int end;
    private int depth;
    private int firstParenthesis;
    private int bodyStart;
    private int openCases;
    private int lastWord;
    private boolean copiesFromStdin;
    private Previous previous = Previous.OTHER;

    /** What the token before was, where that changes the meaning of the next word. */
    private enum Previous {
        BEGIN,
        FROM,
        /** After {@code AS} or a dot even a keyword is a name. */
        NAME_FOLLOWS,
        OTHER
    }

    OpenStatement(String text) {
        words = new StatementWords(text);
        clear();
    }

    void clear() {
        words.clear();
        start = NOTHING;
        end = NOTHING;
        depth = 0;
        bodyStart = NOTHING;
        openCases = 0;
        lastWord = NOTHING;
        copiesFromStdin = false;
        previous = Previous.OTHER;
    }

    void add(Lexer token) {
        if (start == NOTHING) {
            start = token.start();
        }
        end = token.end();
        words.add(token);
        switch (token.kind()) {
            case OPEN_PARENTHESIS -> open(token.start());
            case CLOSE_PARENTHESIS -> depth = Math.max(0, depth - 1);
            case WORD -> word(token);
            default -> {}
        }
        previous = meaningForNext(token);
    }

    private void open(int offset) {
        if (depth == 0) {
            firstParenthesis = offset;
        }
        depth++;
    }

    private void word(Lexer token) {
        if (depth > 0 || previous == Previous.NAME_FOLLOWS) {
            return;
        }
        if (bodyStart != NOTHING) {
            bodyWord(token);
        } else if (previous == Previous.BEGIN && token.isWord("ATOMIC") && words.createsRoutine()) {
            bodyStart = lastWord;
        } else if (previous == Previous.FROM && token.isWord("STDIN") && words.is(0, "COPY")) {
            copiesFromStdin = true;
        }
        lastWord = token.start();
    }

    private void bodyWord(Lexer token) {
        if (token.isWord("CASE")) {
            openCases++;
        } else if (token.isWord("END")) {
            if (openCases == 0) {
                bodyStart = NOTHING;
            } else {
                openCases--;
            }
        }
    }

    private static Previous meaningForNext(Lexer token) {
        if (token.isWord("BEGIN")) {
            return Previous.BEGIN;
        }
        if (token.isWord("FROM")) {
            return Previous.FROM;
        }
        return token.isWord("AS") || token.isDot() ? Previous.NAME_FOLLOWS : Previous.OTHER;
    }

    boolean isBlank() {
        return start == NOTHING;
    }

    /** Whether a semicolon here is part of the statement. */
    boolean isNested() {
        return isInParentheses() || isInBody();
    }

    boolean isInParentheses() {
        return depth > 0;
    }

    boolean isInBody() {
        return bodyStart != NOTHING;
    }

    boolean copiesFromStdin() {
        return copiesFromStdin;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int firstParenthesis() {
        return firstParenthesis;
    }

    int bodyStart() {
        return bodyStart;
    }

    StatementClass classify() {
        return words.classify();
    }
}

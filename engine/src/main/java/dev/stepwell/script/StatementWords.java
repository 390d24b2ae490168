package dev.stepwell.script;

/** The leading words of the statement being read, as positions in the text. */
final class StatementWords {

    private static final int KEPT = 4;

    private final String text;
    private final int[] starts = new int[KEPT];
    private final int[] ends = new int[KEPT];
    private int count;
    private boolean complete;
    private boolean concurrently;

    StatementWords(String text) {
        this.text = text;
    }

    void clear() {
        count = 0;
        complete = false;
        concurrently = false;
    }

    /** Takes note of the next token of the statement; words count as leading until another kind of token comes. */
    void add(Lexer token) {
        if (token.kind() != TokenKind.WORD) {
            complete = true;
            return;
        }
        if (!complete && count < KEPT) {
            starts[count] = token.start();
            ends[count] = token.end();
            count++;
        }
        concurrently |= token.isWord("CONCURRENTLY");
    }

    boolean is(int index, String word) {
        return index < count
                && ends[index] - starts[index] == word.length()
                && text.regionMatches(true, starts[index], word, 0, word.length());
    }

    /** Whether the statement creates a function or procedure, whose body may hold semicolons. */
    boolean createsRoutine() {
        int kind = is(1, "OR") && is(2, "REPLACE") ? 3 : 1;
        return is(0, "CREATE") && (is(kind, "FUNCTION") || is(kind, "PROCEDURE"));
    }

    StatementClass classify() {
        if (is(0, "BEGIN") || (is(0, "START") && is(1, "TRANSACTION"))) {
            return StatementClass.BEGIN;
        }
        if (is(0, "COMMIT") || is(0, "END") || (is(0, "PREPARE") && is(1, "TRANSACTION"))) {
            return StatementClass.COMMIT;
        }
        if (is(0, "ROLLBACK") || is(0, "ABORT")) {
            return is(1, "TO") || is(2, "TO") ? StatementClass.SAVEPOINT : StatementClass.ROLLBACK;
        }
        if (is(0, "SAVEPOINT") || is(0, "RELEASE")) {
            return StatementClass.SAVEPOINT;
        }
        return isStandalone() ? StatementClass.STANDALONE : StatementClass.OTHER;
    }

    private boolean isStandalone() {
        boolean creates = is(0, "CREATE") || is(0, "DROP");
        return is(0, "VACUUM")
                || (is(0, "ALTER") && is(1, "SYSTEM"))
                || (creates && (is(1, "DATABASE") || is(1, "TABLESPACE")))
                || (concurrently && (creates || is(0, "REINDEX") || is(0, "ALTER")));
    }
}

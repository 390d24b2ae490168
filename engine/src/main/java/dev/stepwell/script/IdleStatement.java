package dev.stepwell.script;

import java.util.List;

/** Recognises statements that do nothing: a {@code SELECT} of nothing but literals, and bare transaction control. */
final class IdleStatement {

    private static final List<String> LITERALS = List.of("NULL", "TRUE", "FALSE");
    private static final List<String> TRANSACTION =
            List.of("BEGIN", "START", "TRANSACTION", "WORK", "COMMIT", "END", "ROLLBACK", "ABORT");

    private IdleStatement() {}

    static boolean matches(Statement statement) {
        Lexer token = new Lexer(statement.sql());
        if (statement.kind().isTransactionBoundary()) {
            return onlyTransactionWords(token);
        }
        return token.advance() && token.isWord("SELECT") && onlyLiterals(token, statement.sql());
    }

    /** A statement may begin with {@code BEGIN} and go on with something else, where its semicolon was forgotten. */
    private static boolean onlyTransactionWords(Lexer token) {
        while (token.advance()) {
            if (!isComment(token) && TRANSACTION.stream().noneMatch(token::isWord)) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyLiterals(Lexer token, String sql) {
        while (token.advance()) {
            if (!isComment(token) && !isLiteral(token, sql)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLiteral(Lexer token, String sql) {
        return switch (token.kind()) {
            case NUMBER, STRING, DOLLAR_STRING -> true;
            case WORD -> LITERALS.stream().anyMatch(token::isWord);
            case OTHER -> "+-,".indexOf(sql.charAt(token.start())) >= 0;
            default -> false;
        };
    }

    private static boolean isComment(Lexer token) {
        return token.kind() == TokenKind.LINE_COMMENT || token.kind() == TokenKind.BLOCK_COMMENT;
    }
}

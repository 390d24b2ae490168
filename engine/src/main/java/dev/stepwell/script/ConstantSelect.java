package dev.stepwell.script;

import java.util.List;

/** Recognises a {@code SELECT} of nothing but literals, the usual way to write "nothing to do". */
final class ConstantSelect {

    private static final List<String> LITERAL_WORDS = List.of("NULL", "TRUE", "FALSE");

    private ConstantSelect() {}

    static boolean matches(String sql) {
        Lexer token = new Lexer(sql);
        if (!token.advance() || !token.isWord("SELECT")) {
            return false;
        }
        while (token.advance()) {
            if (!isLiteral(token, sql)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLiteral(Lexer token, String sql) {
        return switch (token.kind()) {
            case NUMBER, STRING, DOLLAR_STRING, LINE_COMMENT, BLOCK_COMMENT -> true;
            case WORD -> LITERAL_WORDS.stream().anyMatch(token::isWord);
            case OTHER -> "+-,".indexOf(sql.charAt(token.start())) >= 0;
            default -> false;
        };
    }
}

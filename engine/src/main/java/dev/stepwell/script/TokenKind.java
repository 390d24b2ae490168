package dev.stepwell.script;

/** What a token of SQL text is, as far as cutting the text into statements needs to know. */
enum TokenKind {
    WORD,
    NUMBER,
    STRING,
    DOLLAR_STRING,
    QUOTED_NAME,
    OPEN_PARENTHESIS,
    CLOSE_PARENTHESIS,
    SEMICOLON,
    BACKSLASH,
    LINE_COMMENT,
    BLOCK_COMMENT,
    OTHER,
    END_OF_TEXT
}

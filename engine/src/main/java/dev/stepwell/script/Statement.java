package dev.stepwell.script;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One SQL statement of a script.
 *
 * @param sql its text as written, from its first token to its last: no surrounding comments, no closing semicolon
 * @param line the line of its first token, from 1
 * @param kind what it means for the transaction that it runs in
 * @param leadingComments the comments between the statement before it and this one, in order; one that stands on the
 *     last line of the statement before belongs to that one and is left out
 * @param isDefinition whether it only says what a schema consists of, for the kinds of objects found in most schemas; false for anything
 *     with rows, values of sequences or settings in it, for temporary objects, and for what cannot be inside a transaction. Always told by
 *     the text, once, whatever is given
 */
public record Statement(
        String sql, int line, StatementClass kind, List<Comment> leadingComments, boolean isDefinition) {

    private static final Set<String> PLAIN =
            Set.of("CREATE", "ALTER", "DROP", "COMMENT", "GRANT", "REVOKE", "INSERT", "UPDATE", "DELETE", "SET");

    /** Copies the comments, and looks whether it is a definition. */
    public Statement {
        leadingComments = List.copyOf(leadingComments);
        isDefinition = kind == StatementClass.OTHER && Definition.matches(sql);
    }

    /**
     * A statement.
     *
     * @param sql its text as written
     * @param line the line of its first token, from 1
     * @param kind what it means for the transaction that it runs in
     * @param leadingComments the comments before it
     */
    public Statement(String sql, int line, StatementClass kind, List<Comment> leadingComments) {
        this(sql, line, kind, leadingComments, false);
    }

    /**
     * Whether the statement itself names something; what stands inside a string, a function's body for example, does not
     * count.
     *
     * @param identifier as the catalogue has it, without quotes
     * @return true when one of its names is this one (PostgreSQL manual, section 4.1.1: names without quotes are folded to
     *     lower case)
     */
    public boolean names(String identifier) {
        Lexer token = new Lexer(sql);
        String quoted = '"' + identifier.replace("\"", "\"\"") + '"';
        while (token.advance()) {
            String text = sql.substring(token.start(), token.end());
            if ((token.kind() == TokenKind.WORD && text.toLowerCase(Locale.ROOT).equals(identifier))
                    || (token.kind() == TokenKind.QUOTED_NAME && text.equals(quoted))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the statement does to the schema what its words say, and nothing that rows, functions or blocks of code decide.
     *
     * @return false also where that cannot be told from its first word
     */
    public boolean isPlain() {
        return PLAIN.contains(firstWord());
    }

    /**
     * The word with which it begins.
     *
     * @return in capitals; empty when it begins with something else
     */
    public String firstWord() {
        int end = 0;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /**
     * Whether a line of the file is one of its own.
     *
     * @param number a line, from 1
     * @return true from the line of its first token to that of its last
     */
    public boolean covers(int number) {
        return line <= number
                && number <= line + sql.chars().filter(c -> c == '\n').count();
    }
}

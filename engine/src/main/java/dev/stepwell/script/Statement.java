package dev.stepwell.script;

import java.util.List;

/**
 * One SQL statement of a script.
 *
 * @param sql its text as written, from its first token to its last: no surrounding comments, no closing semicolon
 * @param line the line of its first token, from 1
 * @param kind what it means for the transaction that it runs in
 * @param leadingComments the comments between the statement before it and this one, in order; one that stands on the
 *     last line of the statement before belongs to that one and is left out
 */
public record Statement(String sql, int line, StatementClass kind, List<Comment> leadingComments) {

    /** Copies the comments. */
    public Statement {
        leadingComments = List.copyOf(leadingComments);
    }
}

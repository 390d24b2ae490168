package dev.stepwell.execution;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL said when a script failed, and where in the script it failed.
 *
 * @param sqlState five characters (PostgreSQL manual, appendix "PostgreSQL Error Codes"), or {@code ""} when the
 *     failure did not come from the server
 * @param message the server's primary message, without severity
 * @param detail the server's detail, if it gave one
 * @param hint the server's hint, if it gave one
 * @param statement the failing statement, or null when the failure belongs to none (the commit, say)
 * @param file the script, as it is shown to people
 * @param line the line in the script, counted from 1
 */
public record ScriptError(
        String sqlState,
        String message,
        @Nullable String detail,
        @Nullable String hint,
        @Nullable String statement,
        String file,
        int line) {

    private static final int SHOWN_STATEMENT = 200;

    /**
     * The statement cut to a length that fits a report, with its line breaks and indentation folded.
     *
     * @return at most 200 characters, or {@code ""} when no statement is known
     */
    public String shortStatement() {
        if (statement == null) {
            return "";
        }
        String folded = statement.strip().replaceAll("\\s+", " ");
        return folded.length() <= SHOWN_STATEMENT ? folded : folded.substring(0, SHOWN_STATEMENT - 1) + "…";
    }
}

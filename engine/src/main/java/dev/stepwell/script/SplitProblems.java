package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;

/** Words the problems of text that cannot be cut into statements. */
final class SplitProblems {

    private static final String BEGINS_HERE = " begins here and is not closed before the end of the file. ";

    private final String file;

    SplitProblems(String file) {
        this.file = file;
    }

    ScriptProblem unterminated(TokenKind kind, int line) {
        return switch (kind) {
            case STRING ->
                at(
                        line,
                        Code.UNTERMINATED_STRING,
                        "A string" + BEGINS_HERE + "Close it with '; a quote inside it is written twice: ''.");
            case DOLLAR_STRING ->
                at(
                        line,
                        Code.UNTERMINATED_DOLLAR_QUOTE,
                        "A dollar-quoted string" + BEGINS_HERE
                                + "Close it with the mark that opened it, upper and lower case alike.");
            case QUOTED_NAME -> at(line, Code.UNTERMINATED_NAME, "A quoted name" + BEGINS_HERE + "Close it with \".");
            default ->
                at(
                        line,
                        Code.UNTERMINATED_COMMENT,
                        "A comment" + BEGINS_HERE + "Close it with */, once for each /* inside it.");
        };
    }

    ScriptProblem parenthesis(int line) {
        return at(
                line,
                Code.UNTERMINATED_PARENTHESIS,
                "A parenthesis is opened here and not closed before the end of the file. Close it with ).");
    }

    ScriptProblem body(int line) {
        return at(
                line,
                Code.UNTERMINATED_BODY,
                "The body BEGIN ATOMIC" + BEGINS_HERE
                        + "Close it with END, and each CASE in it with an END of its own.");
    }

    ScriptProblem psqlCommand(String command, int line) {
        return at(
                line,
                Code.PSQL_COMMAND,
                command + " is a command of psql, not SQL, and the server does not know it. "
                        + "Remove the line, or write what it does as SQL.");
    }

    ScriptProblem copyFromStdin(int line) {
        return at(
                line,
                Code.COPY_FROM_STDIN,
                "COPY ... FROM STDIN reads rows from psql's input, which a migration does not have. "
                        + "Write the rows as INSERT, read them from a file of the server with COPY ... FROM 'file', "
                        + "or load them in a Java revision.");
    }

    private ScriptProblem at(int line, Code code, String message) {
        return new ScriptProblem(code, message, file, line);
    }
}

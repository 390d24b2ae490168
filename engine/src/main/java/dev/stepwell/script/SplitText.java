package dev.stepwell.script;

import java.util.List;

/**
 * What cutting a text into statements gave.
 *
 * @param statements in the order of the text
 * @param marks the comments that separate sections of the file
 * @param problems what makes the text impossible to run statement by statement; empty when all is well
 * @param strays comments that begin like an {@link Allowance} and stand above no statement
 */
record SplitText(List<Statement> statements, List<Mark> marks, List<ScriptProblem> problems, List<Comment> strays) {

    /**
     * A comment line that ends one section of a file and begins the next.
     *
     * @param comment what it says, and its line
     * @param start offset of its first character in the text
     * @param end offset behind its last character
     */
    record Mark(Comment comment, int start, int end) {}

    SplitText {
        statements = List.copyOf(statements);
        marks = List.copyOf(marks);
        problems = List.copyOf(problems);
        strays = List.copyOf(strays);
    }
}

package dev.stepwell.script;

import dev.stepwell.script.SplitText.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts SQL text into statements in one pass, as psql does: at semicolons outside quotes, comments, parentheses and the
 * {@code BEGIN ATOMIC ... END} bodies of SQL-standard routines.
 */
final class StatementSplitter {

    private final String text;
    private final Predicate<String> isMark;
    private final Lexer lexer;
    private final LineCounter lines;
    private final OpenStatement open;
    private final SplitProblems wording;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<ScriptProblem> problems = new ArrayList<>();
    private final List<Comment> strays = new ArrayList<>();
    /** Lines are counted in ascending order, so the lines of these wait for that of the statement around them. */
    private final List<Inside> inside = new ArrayList<>();

    private int lastLine;

    private StatementSplitter(String file, String text, Predicate<String> isMark) {
        this.text = text;
        this.isMark = isMark;
        this.wording = new SplitProblems(file);
        this.lexer = new Lexer(text);
        this.lines = new LineCounter(text);
        this.open = new OpenStatement(text);
    }

    /** Cuts a text that is one section. */
    static SplitText split(String file, String text) {
        return split(file, text, comment -> false);
    }

    /**
     * Cuts a text whose sections are separated by comment lines. A mark ends the statement before it even without a
     * semicolon; inside parentheses and bodies it is a comment like any other.
     */
    static SplitText split(String file, String text, Predicate<String> isMark) {
        return new StatementSplitter(file, text, isMark).run();
    }

    private SplitText run() {
        while (lexer.advance()) {
            accept();
            if (!lexer.isTerminated()) {
                problems.add(wording.unterminated(lexer.kind(), lines.lineAt(lexer.start())));
            }
        }
        if (problems.isEmpty() && open.isInParentheses()) {
            problems.add(wording.parenthesis(lines.lineAt(open.firstParenthesis())));
        } else if (problems.isEmpty() && open.isInBody()) {
            problems.add(wording.body(lines.lineAt(open.bodyStart())));
        }
        endStatement();
        comments.forEach(this::stray);
        return new SplitText(statements, marks, problems, strays);
    }

    private void accept() {
        switch (lexer.kind()) {
            case LINE_COMMENT -> lineComment();
            case BLOCK_COMMENT -> comment();
            case SEMICOLON -> semicolon();
            case BACKSLASH -> backslash();
            default -> open.add(lexer);
        }
    }

    private void semicolon() {
        if (open.isNested()) {
            open.add(lexer);
        } else if (!open.isBlank()) {
            boolean dataFollows = open.copiesFromStdin();
            endStatement();
            if (dataFollows) {
                lexer.skipTo(endOfCopyData());
            }
        }
    }

    private void endStatement() {
        if (open.isBlank()) {
            return;
        }
        int line = lines.lineAt(open.start());
        if (open.copiesFromStdin()) {
            problems.add(wording.copyFromStdin(line));
        }
        statements.add(new Statement(text.substring(open.start(), open.end()), line, open.classify(), comments));
        comments.clear();
        inside.forEach(comment -> strays.add(new Comment(comment.text(), lines.lineAt(comment.start()))));
        inside.clear();
        lastLine = lines.lineAt(open.end());
        open.clear();
    }

    /** The rows end at a line with only {@code \.}; without one nothing below can be told from rows. */
    private int endOfCopyData() {
        int end = text.indexOf("\n\\.", lexer.end());
        return end < 0 ? text.length() : Comments.endOfLine(text, end + 1);
    }

    private void backslash() {
        if (!open.isBlank()) {
            open.add(lexer);
            return;
        }
        int end = Comments.endOfLine(text, lexer.start());
        int wordEnd = lexer.end();
        while (wordEnd < end && !Lexer.isSpace(text.charAt(wordEnd))) {
            wordEnd++;
        }
        problems.add(wording.psqlCommand(text.substring(lexer.start(), wordEnd), lines.lineAt(lexer.start())));
        lexer.skipTo(end);
    }

    private void lineComment() {
        String content = Comments.content(text, lexer.start(), lexer.end());
        if (isMark.test(content) && !open.isNested() && isFirstOnLine(lexer.start())) {
            endStatement();
            comments.forEach(this::stray);
            comments.clear();
            marks.add(new Mark(new Comment(content, lines.lineAt(lexer.start())), lexer.start(), lexer.end()));
        } else {
            comment();
        }
    }

    private void comment() {
        if (!lexer.isTerminated()) {
            return;
        }
        String content = Comments.content(text, lexer.start(), lexer.end());
        if (!open.isBlank()) {
            if (AllowanceComment.isMeant(content)) {
                inside.add(new Inside(content, lexer.start()));
            }
            return;
        }
        int line = lines.lineAt(lexer.start());
        if (line > lastLine) {
            comments.add(new Comment(content, line));
        } else {
            stray(new Comment(content, line));
        }
    }

    private void stray(Comment comment) {
        if (AllowanceComment.isMeant(comment.text())) {
            strays.add(comment);
        }
    }

    private boolean isFirstOnLine(int offset) {
        int before = offset - 1;
        while (before >= 0 && Lexer.isSpace(text.charAt(before)) && text.charAt(before) != '\n') {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private record Inside(String text, int start) {}
}

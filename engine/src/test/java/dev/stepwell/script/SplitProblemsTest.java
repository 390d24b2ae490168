package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitProblemsTest {

    @Test
    void nameTheLineWhereAnUnterminatedStringBegins() {
        assertThat(problems("SELECT 1;\nSELECT 'a\n;\n"))
                .containsExactly("s.sql:2: A string begins here and is not closed before the end of the file."
                        + " Close it with '; a quote inside it is written twice: ''.");
    }

    @Test
    void nameTheLineWhereAnUnterminatedEscapeStringBegins() {
        assertThat(problems("SELECT E'a\\'"))
                .containsExactly("s.sql:1: A string begins here and is not closed before the end of the file."
                        + " Close it with '; a quote inside it is written twice: ''.");
    }

    @Test
    void nameTheLineWhereAnUnterminatedNameBegins() {
        assertThat(problems("\nSELECT \"a;\n"))
                .containsExactly(
                        "s.sql:2: A quoted name begins here and is not closed before the end of the file. Close it with \".");
    }

    @Test
    void nameTheLineWhereAnUnterminatedDollarQuoteBegins() {
        assertThat(problems("DO\n$x$ SELECT 1; $X$;"))
                .containsExactly("s.sql:2: A dollar-quoted string begins here and is not closed before the end of the"
                        + " file. Close it with the mark that opened it, upper and lower case alike.");
    }

    @Test
    void nameTheLineWhereAnUnterminatedCommentBegins() {
        assertThat(problems("SELECT 1;\n/* a /* b */\nSELECT 2;"))
                .containsExactly("s.sql:2: A comment begins here and is not closed before the end of the file."
                        + " Close it with */, once for each /* inside it.");
    }

    @Test
    void nameTheLineOfTheOuterParenthesisThatIsNotClosed() {
        assertThat(problems("SELECT 1;\nCREATE TABLE a (\n b numeric(10, 2);\nSELECT 2;"))
                .containsExactly("s.sql:2: A parenthesis is opened here and not closed before the end of the file."
                        + " Close it with ).");
    }

    @Test
    void nameTheLineWhereAnUnterminatedBodyBegins() {
        assertThat(problems("CREATE FUNCTION f() RETURNS int\nBEGIN ATOMIC\n SELECT CASE WHEN true THEN 1; END;"))
                .containsExactly(
                        "s.sql:2: The body BEGIN ATOMIC begins here and is not closed before the end of the file."
                                + " Close it with END, and each CASE in it with an END of its own.");
    }

    @Test
    void nameEveryPsqlCommand() {
        assertThat(problems("\\set ON_ERROR_STOP on\nSELECT 1;\n  \\restrict abc\n"))
                .containsExactly(
                        "s.sql:1: \\set is a command of psql, not SQL, and the server does not know it."
                                + " Remove the line, or write what it does as SQL.",
                        "s.sql:3: \\restrict is a command of psql, not SQL, and the server does not know it."
                                + " Remove the line, or write what it does as SQL.");
    }

    @Test
    void nameACopyFromStdinAndGoOnBelowItsRows() {
        assertThat(problems("copy a (b)\n from stdin with csv;\n1;'\n\\.\nSELECT 1;\n\\q\n"))
                .containsExactly(
                        "s.sql:1: COPY ... FROM STDIN reads rows from psql's input, which a migration does not have."
                                + " Write the rows as INSERT, read them from a file of the server with COPY ... FROM"
                                + " 'file', or load them in a Java revision.",
                        "s.sql:6: \\q is a command of psql, not SQL, and the server does not know it."
                                + " Remove the line, or write what it does as SQL.");
    }

    @Test
    void leaveACopyFromAFileAlone() {
        assertThat(problems("COPY a FROM '/stdin'; COPY a TO STDOUT;")).isEmpty();
    }

    @Test
    void leaveABackslashInTheMiddleOfAStatementToTheServer() {
        assertThat(problems("SELECT 1 \\gset;")).isEmpty();
    }

    private static List<String> problems(String text) {
        return StatementSplitter.split("s.sql", text).problems().stream()
                .map(ScriptProblem::describe)
                .toList();
    }
}

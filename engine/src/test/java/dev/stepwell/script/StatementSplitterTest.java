package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementSplitterTest {

    @Test
    void cutsAtSemicolons() {
        assertThat(split("CREATE TABLE a (id int);\nDROP TABLE b;"))
                .containsExactly("CREATE TABLE a (id int)", "DROP TABLE b");
    }

    @Test
    void takesTheLastStatementWithoutSemicolon() {
        assertThat(split("SELECT 1; SELECT 2 -- end")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void leavesOutEmptyStatements() {
        assertThat(split(";; SELECT 1 ;\n ; -- nothing\n;")).containsExactly("SELECT 1");
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(split("")).isEmpty();
    }

    @Test
    void findsNothingInComments() {
        assertThat(split("-- nothing; here\n/* nor; here */")).isEmpty();
    }

    @Test
    void keepsCommentsInsideAStatement() {
        assertThat(split("SELECT 1 -- one;\n + 2 /* two; */ + 3;"))
                .containsExactly("SELECT 1 -- one;\n + 2 /* two; */ + 3");
    }

    @Test
    void nestsBlockComments() {
        assertThat(split("SELECT 1 /* a /* b; */ c; */; SELECT 2")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void seesABlockCommentThatFollowsAnOperator() {
        assertThat(split("SELECT 2*/* ; */3; SELECT 4")).containsExactly("SELECT 2*/* ; */3", "SELECT 4");
    }

    @Test
    void endsALineCommentAtACarriageReturn() {
        assertThat(split("-- one;\rSELECT 1;")).containsExactly("SELECT 1");
    }

    @Test
    void keepsASemicolonInAString() {
        assertThat(split("SELECT 'a;b'; SELECT 2")).containsExactly("SELECT 'a;b'", "SELECT 2");
    }

    @Test
    void readsADoubledQuoteAsPartOfTheString() {
        assertThat(split("SELECT 'it''s; '''; SELECT 2")).containsExactly("SELECT 'it''s; '''", "SELECT 2");
    }

    @Test
    void readsABackslashInAPlainStringAsItself() {
        assertThat(split("SELECT 'a\\'; SELECT 2")).containsExactly("SELECT 'a\\'", "SELECT 2");
    }

    @Test
    void readsABackslashInAnEscapeStringAsEscape() {
        assertThat(split("SELECT e'a\\';b\\\\'; SELECT 2")).containsExactly("SELECT e'a\\';b\\\\'", "SELECT 2");
    }

    @Test
    void continuesAnEscapeStringOnTheNextLine() {
        assertThat(split("SELECT E'a' -- more\n '\\';b'; SELECT 2"))
                .containsExactly("SELECT E'a' -- more\n '\\';b'", "SELECT 2");
    }

    @Test
    void doesNotContinueAnEscapeStringOnTheSameLine() {
        assertThat(split("SELECT E'a' 'b\\'; SELECT 2")).containsExactly("SELECT E'a' 'b\\'", "SELECT 2");
    }

    @Test
    void takesAnEAtTheEndOfANameForPartOfTheName() {
        assertThat(split("SELECT date'a\\'; SELECT 2")).containsExactly("SELECT date'a\\'", "SELECT 2");
    }

    @Test
    void readsUnicodeBitAndNationalStrings() {
        assertThat(split("SELECT U&'a\\0041;', B'1;', X'F;', N'n;'; SELECT 2"))
                .containsExactly("SELECT U&'a\\0041;', B'1;', X'F;', N'n;'", "SELECT 2");
    }

    @Test
    void keepsASemicolonInAQuotedName() {
        assertThat(split("CREATE TABLE \"a;\"\"b\" (id int); SELECT U&\"c;d\""))
                .containsExactly("CREATE TABLE \"a;\"\"b\" (id int)", "SELECT U&\"c;d\"");
    }

    @Test
    void keepsASemicolonInADollarQuotedString() {
        assertThat(split("DO $$ BEGIN; 'x END $$; SELECT 2")).containsExactly("DO $$ BEGIN; 'x END $$", "SELECT 2");
    }

    @Test
    void endsADollarQuotedStringOnlyAtItsOwnTag() {
        assertThat(split("DO $fn$ SELECT $$;$$; $FN$; $fn$; SELECT 2"))
                .containsExactly("DO $fn$ SELECT $$;$$; $FN$; $fn$", "SELECT 2");
    }

    @Test
    void doesNotOpenADollarQuoteInsideAName() {
        assertThat(split("SELECT a$1$b; SELECT a$$; SELECT c$x$"))
                .containsExactly("SELECT a$1$b", "SELECT a$$", "SELECT c$x$");
    }

    @Test
    void doesNotOpenADollarQuoteAtAParameter() {
        assertThat(split("PREPARE p AS SELECT $1; SELECT $2$;"))
                .containsExactly("PREPARE p AS SELECT $1", "SELECT $2$");
    }

    @Test
    void acceptsLettersOfAnyAlphabetInTags() {
        assertThat(split("DO $größe$ ; $größe$; SELECT 2")).containsExactly("DO $größe$ ; $größe$", "SELECT 2");
    }

    @Test
    void keepsTheActionsOfARuleTogether() {
        assertThat(split("CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b); SELECT 2"))
                .containsExactly("CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)", "SELECT 2");
    }

    @Test
    void goesOnAfterAParenthesisTooMany() {
        assertThat(split("SELECT 1); SELECT 2")).containsExactly("SELECT 1)", "SELECT 2");
    }

    @Test
    void keepsTheBodyOfAnSqlStandardFunctionTogether() {
        String function = "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END";
        assertThat(split(function + "; SELECT 3")).containsExactly(function, "SELECT 3");
    }

    @Test
    void keepsTheBodyOfAReplacedProcedureTogether() {
        String procedure = "create or replace procedure p() begin /* b */ atomic delete from a; end";
        assertThat(split(procedure + "; SELECT 3")).containsExactly(procedure, "SELECT 3");
    }

    @Test
    void countsTheEndOfACaseInABody() {
        String function = "CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC"
                + " SELECT CASE a WHEN 1 THEN CASE a WHEN 2 THEN 3 END END; SELECT (CASE a WHEN 1 THEN 2 END); END";
        assertThat(split(function + "; SELECT 3")).containsExactly(function, "SELECT 3");
    }

    @Test
    void takesAQuotedOrQualifiedEndInABodyForAName() {
        String function =
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT t.end, 1 AS end, \"end\" FROM t; SELECT 2; END";
        assertThat(split(function + "; SELECT 3")).containsExactly(function, "SELECT 3");
    }

    @Test
    void doesNotTakeATransactionForABody() {
        assertThat(split("BEGIN; SELECT 1; END;")).containsExactly("BEGIN", "SELECT 1", "END");
    }

    @Test
    void doesNotTakeAParameterNamedLikeABodyForOne() {
        assertThat(split("CREATE FUNCTION f(atomic int) RETURNS int AS 'SELECT 1' LANGUAGE sql; SELECT 2"))
                .hasSize(2);
    }

    @Test
    void keepsCarriageReturns() {
        assertThat(split("SELECT\r\n1;\r\nSELECT 2;\r\n")).containsExactly("SELECT\r\n1", "SELECT 2");
    }

    @Test
    void countsLinesFromOneAcrossStringsAndComments() {
        String text = "/* a\n b */\r\nSELECT '\n';\n\n-- c\nSELECT $$\n\n$$; SELECT 3;\nSELECT 4";
        assertThat(StatementSplitter.split("s.sql", text).statements())
                .extracting(Statement::line)
                .containsExactly(3, 7, 9, 10);
    }

    private static List<String> split(String text) {
        SplitText split = StatementSplitter.split("s.sql", text);
        assertThat(split.problems()).isEmpty();
        return split.statements().stream().map(Statement::sql).toList();
    }
}

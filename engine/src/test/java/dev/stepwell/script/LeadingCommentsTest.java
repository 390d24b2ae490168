package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeadingCommentsTest {

    @Test
    void holdTheCommentsAboveAStatementWithTheirLines() {
        assertThat(commentsOfLast("SELECT 1;\n\n-- allow: data-loss because unused\n/* and\n more */\nDROP TABLE a;"))
                .containsExactly(new Comment("allow: data-loss because unused", 3), new Comment("and\n more", 4));
    }

    @Test
    void leaveOutWhatStandsOnTheLineOfTheStatementBefore() {
        assertThat(commentsOfLast("SELECT 1; -- one\n-- two\nSELECT 2;")).containsExactly(new Comment("two", 2));
    }

    @Test
    void leaveOutWhatStandsInsideTheStatement() {
        assertThat(commentsOfLast("SELECT -- inside\n 1;")).isEmpty();
    }

    @Test
    void holdWhatStandsOnTheLineOfTheStatementItself() {
        assertThat(commentsOfLast("/* same */ SELECT 1;")).containsExactly(new Comment("same", 1));
    }

    private static List<Comment> commentsOfLast(String text) {
        List<Statement> statements = StatementSplitter.split("s.sql", text).statements();
        return statements.get(statements.size() - 1).leadingComments();
    }
}

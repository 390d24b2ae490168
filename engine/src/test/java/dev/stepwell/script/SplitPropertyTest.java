package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Texts are put together at random from a fixed seed, so a failure can be repeated by its number. */
class SplitPropertyTest {

    private static final List<String> PARTS = List.of(
            "SELECT",
            " a$1$b",
            " 'x;''y'",
            " E'\\';'",
            " E'a'\n'\\';'",
            " $$;'$$",
            " $t$ $$; $t$",
            " \"q;\"",
            " (1; 2)",
            " /* c; /* d */ */ ",
            " -- e;\n",
            " 1.5",
            " +",
            " U&'\\0041'",
            " größe",
            "\r\n",
            "\t",
            ";",
            ";\n",
            "; ");

    private static final String SEPARATORS = "(?:[\\s;]|--[^\\n]*|/\\* c; /\\* d \\*/ \\*/)*";

    @RepeatedTest(200)
    void everyCharacterOutsideSeparatorsIsKept(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(60, 0, PARTS.size()).mapToObj(PARTS::get).collect(Collectors.joining());
        int reached = 0;
        for (Statement statement : StatementSplitter.split("s.sql", text).statements()) {
            int start = text.indexOf(statement.sql(), reached);
            assertThat(text.substring(reached, start)).matches(SEPARATORS);
            reached = start + statement.sql().length();
        }
        assertThat(text.substring(reached)).matches(SEPARATORS);
    }

    @RepeatedTest(200)
    void everyStatementStandsInItsLineAndIsOneStatementByItself(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(60, 0, PARTS.size()).mapToObj(PARTS::get).collect(Collectors.joining());
        List<String> lines = List.of(text.split("\n", -1));
        for (Statement statement : StatementSplitter.split("s.sql", text).statements()) {
            assertThat(lines.get(statement.line() - 1))
                    .contains(statement.sql().lines().findFirst().orElseThrow());
            assertThat(StatementSplitter.split("s.sql", statement.sql()).statements())
                    .extracting(Statement::sql)
                    .containsExactly(statement.sql());
        }
    }
}

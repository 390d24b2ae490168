package dev.stepwell.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void showsWhatChangedWithALineAround() {
        assertThat(LineDiff.of("a\nb\nc\nd\ne", "a\nb\nC\nd\ne")).containsExactly("  b", "- c", "+ C", "  d");
    }

    @Test
    void marksWhatIsLeftOutBetween() {
        assertThat(LineDiff.of("a\nb\nc\nd\ne\nf", "A\nb\nc\nd\ne\nF"))
                .containsExactly("- a", "+ A", "  b", "  …", "  e", "- f", "+ F");
    }

    @Test
    void findsLinesAgainThatMoved() {
        assertThat(LineDiff.of("a\nb\nc", "x\na\nb\nc\ny")).containsExactly("+ x", "  a", "  …", "  c", "+ y");
    }

    @Test
    void tellsNothingOfEqualTexts() {
        assertThat(LineDiff.of("a\nb", "a\nb")).isEmpty();
    }

    @Test
    void isNotSlowedDownByLongTextsOfOtherLines() {
        String before = "a\n".repeat(20_000);
        String after = "b\n".repeat(20_000);

        assertThat(LineDiff.of(before, after)).hasSize(40_000).startsWith("- a").endsWith("+ b");
    }
}

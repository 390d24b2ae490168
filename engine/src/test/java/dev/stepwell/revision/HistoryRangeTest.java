package dev.stepwell.revision;

import static dev.stepwell.revision.Graphs.graph;
import static dev.stepwell.revision.Graphs.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryRangeTest {

    private static final RevisionGraph LINE = graph("a1", "b2 <- a1", "c3 <- b2", "d4 <- c3");

    @ParameterizedTest
    @CsvSource({
        "':',        d4 c3 b2 a1",
        "b2:c3,      c3 b2",
        "b2:,        d4 c3 b2",
        "':b2',      b2 a1",
        "-1:head,    d4 c3",
        "-9:b2,      b2 a1",
        "a1:+2,      c3 b2 a1",
        "c3:+9,      d4 c3",
        "':+2',      b2 a1",
        "-1:current, c3 b2",
        "current:,   d4 c3"
    })
    void selectsBothEndsAndWhatIsBetween(String range, String selected) {
        assertThat(select(LINE, range)).isEqualTo(selected);
    }

    @Test
    void selectsBothSidesOfAMerge() {
        RevisionGraph merged = graph("a1", "b1 <- a1", "b2 <- a1", "c3 <- b1, b2", "d4 <- c3");

        assertThat(select(merged, "a1:c3").split(" ")).containsExactlyInAnyOrder("c3", "b1", "b2", "a1");
        assertThat(select(merged, "b1:d4")).isEqualTo("d4 c3 b1");
    }

    @Test
    void refusesEndsInTheWrongOrder() {
        RevisionException refused = catchThrowableOfType(RevisionException.class, () -> select(LINE, "c3:b2"));

        assertThat(refused.code()).isEqualTo(RevisionException.Code.NOT_ONE_LINE);
        assertThat(refused)
                .hasMessage("Requested range c3:b2 does not refer to ancestor/descendant revisions along the same"
                        + " branch: c3 is no ancestor of b2. Write the older revision before the colon, and one of its"
                        + " descendants after it.");
    }

    private static String select(RevisionGraph graph, String range) {
        return Graphs.words(HistoryRange.select(graph, rows("c3"), RevisionRange.parse(range)).stream()
                .map(Revision::id)
                .toList());
    }
}

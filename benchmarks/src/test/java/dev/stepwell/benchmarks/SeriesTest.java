package dev.stepwell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Turns, medians and ratios. */
class SeriesTest {

    @Test
    void takesRivalsInTurnsAndCountsNoWarmUp() throws Exception {
        List<String> order = new ArrayList<>();
        Rival one = () -> taken(order, "one", 10);
        Rival other = () -> taken(order, "other", 20);

        List<Series> series = Series.inTurns(1, 2, List.of(one, other));

        assertThat(order).containsExactly("one", "other", "one", "other", "one", "other");
        assertThat(series.get(1).medianMillis()).isEqualTo(20);
        assertThat(series.get(1).to(series.get(0))).hasToString("2.00 (2.00 to 2.00)");
    }

    @Test
    void comparesWithinEachRound() {
        Series slow = Series.of(10.0, 40.0, 30.0);
        Series fast = Series.of(10.0, 10.0, 10.0);

        assertThat(slow.to(fast)).hasToString("3.00 (1.00 to 4.00)");
    }

    @Test
    void takesTheMiddleOfTwoForAnEvenNumber() {
        assertThat(Series.of(4.0, 1.0, 2.0, 9.0).medianMillis()).isEqualTo(3);
    }

    private static Duration taken(List<String> order, String name, int millis) {
        order.add(name);
        return Duration.ofMillis(millis);
    }
}
